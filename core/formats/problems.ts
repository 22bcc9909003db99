import type { ConversionEvent, Report } from "./converter.ts";

/** Problems of one file, collected where they are found and yielded by the generator that converts it. */
export interface Problems {
	readonly report: Report;
	/** The problems since the last call, as events. */
	readonly taken: () => ConversionEvent[];
	/** The event that ends a conversion. */
	readonly fatal: (reason: string, element?: string) => ConversionEvent;
}

/** A collector for one file. */
export function problemsOf(file: string): Problems {
	let events: ConversionEvent[] = [];
	return {
		report: (element, severity, reason) => {
			events.push({ kind: "problem", problem: { file, element, severity, reason } });
		},
		taken: () => {
			const taken = events;
			events = [];
			return taken;
		},
		fatal: (reason, element = "") => ({
			kind: "problem",
			problem: { file, element, severity: "fatal", reason },
		}),
	};
}
