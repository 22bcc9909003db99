import type { Mask } from "./mask.ts";

/** The overlap of two masks of one image: intersection over union, from 0 to 1. Two empty masks are equal. */
export function overlapOf(a: Mask, b: Mask): number {
	const common = commonPixels(a, b);
	const all = pixelsOf(a) + pixelsOf(b) - common;
	return all === 0 ? 1 : common / all;
}

function commonPixels(a: Mask, b: Mask): number {
	const left = Math.max(a.left, b.left);
	const right = Math.min(a.left + a.columns, b.left + b.columns);
	const top = Math.max(a.top, b.top);
	const bottom = Math.min(a.top + a.rows, b.top + b.rows);
	let count = 0;
	for (let y = top; y < bottom; y++) {
		const rowOfA = (y - a.top) * a.columns - a.left;
		const rowOfB = (y - b.top) * b.columns - b.left;
		for (let x = left; x < right; x++) {
			count += (a.pixels[rowOfA + x] as number) & (b.pixels[rowOfB + x] as number);
		}
	}
	return count;
}

function pixelsOf({ pixels }: Mask): number {
	return pixels.reduce((sum, pixel) => sum + pixel, 0);
}
