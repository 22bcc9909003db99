import type { WalkFilter } from "#core/protocol/server/walk.ts";

/** The values of the fields in the filter bar. */
export interface FilterFields {
	readonly text: string;
	readonly classes: readonly string[];
	readonly hasProblem: boolean;
	readonly hasCrowd: boolean;
	readonly isEmpty: boolean;
}

/** The filter that the fields describe; `undefined` if it would match every line. */
export function filterOf({ text, classes, ...flags }: FilterFields): WalkFilter | undefined {
	const filter = {
		...(text ? { text } : {}),
		...(classes.length > 0 ? { classes } : {}),
		...Object.fromEntries(Object.entries(flags).filter(([, isOn]) => isOn)),
	};
	return Object.keys(filter).length > 0 ? filter : undefined;
}
