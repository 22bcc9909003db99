import { clampToImage } from "#core/model/coordinates.ts";
import type { ImageSize } from "#core/model/image-size.ts";

/** If the image's size is not known: a hundredth of a pixel for images of up to 1000 pixels. */
const USUAL_DECIMALS = 5;
/** The most decimals of a normalized coordinate that a double can hold. */
const MOST_DECIMALS = 15;

/** The number of decimals of each coordinate. */
export interface Decimals {
	readonly x: number;
	readonly y: number;
}

/** As many decimals as a hundredth of a pixel needs. */
export function decimalsFor(size: ImageSize | undefined): Decimals {
	return size ? { x: decimalsOfSide(size.width), y: decimalsOfSide(size.height) } : USUAL;
}

const USUAL: Decimals = { x: USUAL_DECIMALS, y: USUAL_DECIMALS };

function decimalsOfSide(pixels: number): number {
	return Math.min(MOST_DECIMALS, String(Math.ceil(pixels) * 100 - 1).length);
}

/** A coordinate as a JSON number, clamped to the image: rounded, without trailing zeros, exponent, or minus sign. */
export function coordinateText(value: number, decimals: number): string {
	return clampToImage(value)
		.toFixed(decimals)
		.replace(/\.?0+$/, "");
}

/**
 * Whether two coordinates are equal to a hundredth of a pixel. Moving a shape by pixels leaves rounding errors even in
 * coordinates that did not change.
 */
export function isSamePlace(a: number, b: number, decimals: number): boolean {
	return a === b || Math.abs(a - b) < 0.5 * 10 ** -decimals;
}
