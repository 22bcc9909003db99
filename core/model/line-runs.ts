/**
 * Line numbers (from 0) in order, encoded as runs: start, count, start, count, … Consecutive lines take two numbers, so
 * a whole file is `[0, 100000]`.
 */
export type LineRuns = readonly number[];

/** Encodes line numbers as runs, preserving their order. */
export function toRuns(lines: Iterable<number>): number[] {
	const runs: number[] = [];
	let next = -1;
	for (const line of lines) {
		if (line === next) {
			runs[runs.length - 1] = (runs.at(-1) as number) + 1;
		} else {
			runs.push(line, 1);
		}
		next = line + 1;
	}
	return runs;
}

/** Decodes runs to line numbers, in order. */
export function fromRuns(runs: LineRuns): Uint32Array {
	const lines = new Uint32Array(countOf(runs));
	let at = 0;
	for (let i = 0; i + 1 < runs.length; i += 2) {
		const start = runs[i] as number;
		for (let line = start; line < start + (runs[i + 1] as number); line++) {
			lines[at++] = line;
		}
	}
	return lines;
}

/** The number of lines in the runs. */
export function countOf(runs: LineRuns): number {
	let count = 0;
	for (let i = 1; i < runs.length; i += 2) {
		count += runs[i] as number;
	}
	return count;
}

/** A range of text to remove; `character` is `"end"` for the end of the line's text. */
export interface LineRemoval {
	readonly from: { readonly line: number; readonly character: 0 | "end" };
	readonly to: { readonly line: number; readonly character: 0 | "end" };
}

/**
 * The ranges that remove whole lines from a text of `lineCount` lines, one per run, in the order of the text. A line is
 * removed with the line end after it, or, at the end of the text, with the one before it.
 */
export function removalsOf(lines: Iterable<number>, lineCount: number): LineRemoval[] {
	const runs = toRuns([...new Set(lines)].filter((line) => line < lineCount).sort((a, b) => a - b));
	const removals: LineRemoval[] = [];
	for (let i = 0; i + 1 < runs.length; i += 2) {
		const first = runs[i] as number;
		const behind = first + (runs[i + 1] as number);
		if (behind < lineCount) {
			removals.push({ from: { line: first, character: 0 }, to: { line: behind, character: 0 } });
		} else {
			const from = first > 0 ? ({ line: first - 1, character: "end" } as const) : START;
			removals.push({ from, to: { line: lineCount - 1, character: "end" } });
		}
	}
	return removals;
}

const START = { line: 0, character: 0 } as const;
