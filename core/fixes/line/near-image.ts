import { clampToImage } from "#core/model/coordinates.ts";

/**
 * Whether clamping makes sense: the coordinate is no farther from the image than the image is wide. What is farther
 * away is a count of pixels, or nonsense. Normalised.
 */
export function isNearImage(normalised: number): boolean {
	return distanceToImage(normalised) <= 1;
}

/** Whether the coordinate missed the image by so little that rounding or a shaky hand explains it. Normalised. */
export function isJustOutside(normalised: number): boolean {
	return distanceToImage(normalised) <= 0.05;
}

function distanceToImage(normalised: number): number {
	return Math.abs(normalised - clampToImage(normalised));
}
