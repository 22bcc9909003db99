import { clampToImage } from "#core/model/coordinates.ts";
import type { ImageSize } from "#core/model/image-size.ts";

/** Where the image's size is not known: a hundredth of a pixel for images of up to 1000 pixels. */
const USUAL_DECIMALS = 5;
/** Doubles hold no more of a share. */
const MOST_DECIMALS = 15;

/** How many decimals each coordinate is written with. */
export interface Decimals {
	readonly x: number;
	readonly y: number;
}

/** As many as a hundredth of a pixel needs. */
export function decimalsFor(size: ImageSize | undefined): Decimals {
	return size ? { x: decimalsOfSide(size.width), y: decimalsOfSide(size.height) } : USUAL;
}

const USUAL: Decimals = { x: USUAL_DECIMALS, y: USUAL_DECIMALS };

function decimalsOfSide(pixels: number): number {
	return Math.min(MOST_DECIMALS, String(Math.ceil(pixels) * 100 - 1).length);
}

/** A coordinate as a number of JSON, moved inside the image: rounded, without zeros at the end, an exponent or a minus. */
export function coordinateText(value: number, decimals: number): string {
	return clampToImage(value)
		.toFixed(decimals)
		.replace(/\.?0+$/, "");
}

/** Whether two coordinates are one and the same as far as a hundredth of a pixel goes. Who moves a shape by pixels computes, and what it did not move comes back with the dust of that. */
export function isSamePlace(a: number, b: number, decimals: number): boolean {
	return a === b || Math.abs(a - b) < 0.5 * 10 ** -decimals;
}
