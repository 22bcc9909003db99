import type { ReportedProblem } from "#core/protocol/server/conversion.ts";
import type { ConversionReport } from "#core/protocol/server/conversion-report.ts";

/** What is known before the first problem. */
export type ReportHead = Pick<ConversionReport, "format" | "source" | "settings" | "files">;

/** The report next to the lines, as one JSON object. It is written during the conversion, with every problem. */
export interface ReportFile {
	readonly begin: (head: ReportHead) => Promise<void>;
	readonly add: (problem: ReportedProblem) => Promise<void>;
	readonly end: (tail: Pick<ConversionReport, "task" | "counts" | "split">) => Promise<void>;
}

/** A report that is passed to `write`. */
export function reportFile(write: (text: string) => Promise<void>): ReportFile {
	let separator = "\n";
	return {
		begin: (head) => write(`${JSON.stringify({ version: 1, ...head }).slice(0, -1)},\n"problems":[`),
		add: async (problem) => {
			await write(separator + JSON.stringify(problem));
			separator = ",\n";
		},
		end: (tail) => write(`\n],\n${JSON.stringify(tail).slice(1)}\n`),
	};
}
