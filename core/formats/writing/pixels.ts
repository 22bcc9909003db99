import { toPixel } from "#core/model/coordinates.ts";

/** How many digits of a pixel count are significant; the rest are errors of division and multiplication. */
const DIGITS = 12;

/**
 * A normalized coordinate in pixels, as it was before the division: `499 / 1000 * 1000` is 499 again, not
 * 499.00000000000006.
 */
export function pixelsOf(normalized: number, side: number): number {
	return Number(toPixel(normalized, side).toPrecision(DIGITS));
}

/** The difference of two pixel counts, without rounding errors. */
export function pixelsBetween(from: number, to: number): number {
	return Number((to - from).toPrecision(DIGITS));
}
