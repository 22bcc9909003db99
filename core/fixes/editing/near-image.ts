import { clampToImage } from "#core/model/coordinates.ts";

/**
 * Whether clamping makes sense: the normalized coordinate is at most one image width away from the image. Anything
 * farther away is in pixels, or meaningless.
 */
export function isNearImage(normalized: number): boolean {
	return distanceToImage(normalized) <= 1;
}

/** Whether the normalized coordinate is so close to the image that rounding or imprecise drawing explains it. */
export function isJustOutside(normalized: number): boolean {
	return distanceToImage(normalized) <= 0.05;
}

function distanceToImage(normalized: number): number {
	return Math.abs(normalized - clampToImage(normalized));
}
