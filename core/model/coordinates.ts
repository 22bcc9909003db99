/**
 * The one place with coordinate arithmetic. A *normalised* coordinate is a share of the image's side, 0 at the
 * left or top edge and 1 at the right or bottom edge; a *pixel* coordinate counts pixels from the same edge.
 */

/** Pixel to normalised. `side` is the image's width for x, its height for y, in pixels. */
export function toNormalised(pixel: number, side: number): number {
	return pixel / side;
}

/** Normalised to pixel. `side` is the image's width for x, its height for y, in pixels. */
export function toPixel(normalised: number, side: number): number {
	return normalised * side;
}

/** The nearest value inside the image, both in normalised units. */
export function clampToImage(normalised: number): number {
	return Math.min(1, Math.max(0, normalised));
}

/** True where training keeps the coordinate: 0 and 1 themselves are inside (domain fact: values outside are dropped, never clamped). */
export function isInsideImage(normalised: number): boolean {
	return normalised >= 0 && normalised <= 1;
}
