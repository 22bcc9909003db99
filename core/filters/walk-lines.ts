import type { WalkedLine } from "./line-filter.ts";

/**
 * The next matching line after `start` (exclusive) in the direction `by`; `undefined` if there is none. It pauses after
 * each line, so that the consumer can do something else, or stop.
 */
export function* walkLines(
	lineCount: number,
	lineAt: (line: number) => WalkedLine,
	fits: (line: WalkedLine) => boolean,
	{ start, by }: { readonly start: number; readonly by: 1 | -1 },
): Generator<void, number | undefined> {
	for (let line = start + by; line >= 0 && line < lineCount; line += by) {
		if (fits(lineAt(line))) {
			return line;
		}
		yield;
	}
	return undefined;
}
