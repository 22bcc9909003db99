/**
 * The only place with coordinate arithmetic. A *normalized* coordinate is 0 at the left or top edge of the image and 1
 * at the right or bottom edge; a *pixel* coordinate counts pixels from the same edge.
 */

/** Pixel to normalized. `side` is the image's width for x, its height for y, in pixels. */
export function toNormalized(pixel: number, side: number): number {
	return pixel / side;
}

/** Normalized to pixel. `side` is the image's width for x, its height for y, in pixels. */
export function toPixel(normalized: number, side: number): number {
	return normalized * side;
}

/** The nearest value inside the image, both in normalized units. */
export function clampToImage(normalized: number): number {
	return Math.min(1, Math.max(0, normalized));
}

/**
 * Whether training keeps the coordinate: 0 and 1 themselves are inside, and values outside are dropped, never clamped.
 */
export function isInsideImage(normalized: number): boolean {
	return normalized >= 0 && normalized <= 1;
}
