import { toPixel } from "#core/model/coordinates.ts";

/** So many digits of a pixel count; the rest is what division and multiplication lose. */
const DIGITS = 12;

/**
 * A normalized coordinate in pixels, as it was before it was divided: `499 / 1000 * 1000` is 499 again, not
 * 499.00000000000006.
 */
export function pixelsOf(normalized: number, side: number): number {
	return Number(toPixel(normalized, side).toPrecision(DIGITS));
}

/** The difference of two numbers of pixels, without the digits that it loses. */
export function pixelsBetween(from: number, to: number): number {
	return Number((to - from).toPrecision(DIGITS));
}
