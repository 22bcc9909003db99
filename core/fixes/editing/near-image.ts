import { clampToImage } from "#core/model/coordinates.ts";

/**
 * Whether clamping makes sense: the coordinate is no farther from the image than the image is wide. What is farther
 * away is a count of pixels, or nonsense. Normalized.
 */
export function isNearImage(normalized: number): boolean {
	return distanceToImage(normalized) <= 1;
}

/** Whether the coordinate missed the image by so little that rounding or a shaky hand explains it. Normalized. */
export function isJustOutside(normalized: number): boolean {
	return distanceToImage(normalized) <= 0.05;
}

function distanceToImage(normalized: number): number {
	return Math.abs(normalized - clampToImage(normalized));
}
