import type { Ring } from "./ring.ts";

/**
 * The number of pixels, by their centers, that are in exactly one of two rings. This is what both rings together fill
 * under the even-odd rule, so it is counted row by row between crossings, without a mask.
 */
export function countUnlikePixels(a: Ring, b: Ring): number {
	/** The end of each row's crossings once they are filled in; before that, their start. */
	const ends = crossingStarts([a, b]);
	const crossings = new Int32Array(ends.at(-1) ?? 0);
	for (const ring of [a, b]) {
		forEachCrossing(ring, (row, column) => {
			crossings[ends[row] as number] = column;
			ends[row] = (ends[row] as number) + 1;
		});
	}
	let count = 0;
	let start = 0;
	for (const end of ends) {
		const inRow = crossings.subarray(start, end).sort();
		for (let i = 0; i + 1 < inRow.length; i += 2) {
			count += (inRow[i + 1] as number) - (inRow[i] as number);
		}
		start = end;
	}
	return count;
}

/** For each row of pixels, the number of crossings in the rows before it; after the last row, the total. */
function crossingStarts(rings: readonly Ring[]): Int32Array {
	const rows = Math.ceil(rings.reduce((most, { ys }) => ys.reduce((a, b) => Math.max(a, b), most), 0));
	const starts = new Int32Array(rows + 1);
	for (const ring of rings) {
		forEachCrossing(ring, (row) => {
			starts[row + 1] = (starts[row + 1] as number) + 1;
		});
	}
	for (let row = 1; row <= rows; row++) {
		starts[row] = (starts[row] as number) + (starts[row - 1] as number);
	}
	return starts;
}

/** Calls back for each row whose centers an edge crosses, with the first column whose center is not left of the edge. */
function forEachCrossing({ xs, ys }: Ring, found: (row: number, column: number) => void): void {
	for (let i = 0; i < xs.length; i++) {
		const j = (i + 1) % xs.length;
		const x0 = xs[i] as number;
		const y0 = ys[i] as number;
		const x1 = xs[j] as number;
		const y1 = ys[j] as number;
		const end = Math.ceil(Math.max(y0, y1) - 0.5);
		for (let row = Math.ceil(Math.min(y0, y1) - 0.5); row < end; row++) {
			const x = x0 + ((row + 0.5 - y0) / (y1 - y0)) * (x1 - x0);
			found(row, Math.ceil(x - 0.5));
		}
	}
}
