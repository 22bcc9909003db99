import type { Ring } from "./ring.ts";

/**
 * How many pixels, by their centres, lie in just one of two rings. That is what both rings fill when they are taken
 * together under the even-odd rule, so it is counted row by row between crossings, without a mask.
 */
export function countUnlikePixels(a: Ring, b: Ring): number {
	const rows: number[][] = [];
	addCrossings(a, rows);
	addCrossings(b, rows);
	let count = 0;
	for (const crossings of rows) {
		crossings?.sort((left, right) => left - right);
		for (let i = 0; i + 1 < (crossings?.length ?? 0); i += 2) {
			count += (crossings[i + 1] as number) - (crossings[i] as number);
		}
	}
	return count;
}

/** To each row of pixels whose centres an edge crosses, the first column whose centre is not left of the edge. */
function addCrossings({ xs, ys }: Ring, rows: number[][]): void {
	for (let i = 0; i < xs.length; i++) {
		const j = (i + 1) % xs.length;
		const x0 = xs[i] as number;
		const y0 = ys[i] as number;
		const x1 = xs[j] as number;
		const y1 = ys[j] as number;
		const end = Math.ceil(Math.max(y0, y1) - 0.5);
		for (let row = Math.ceil(Math.min(y0, y1) - 0.5); row < end; row++) {
			const x = x0 + ((row + 0.5 - y0) / (y1 - y0)) * (x1 - x0);
			rows[row] ??= [];
			rows[row]?.push(Math.ceil(x - 0.5));
		}
	}
}
