/** An image's size in pixels according to its file header (before any EXIF rotation). */
export interface ImageSize {
	readonly width: number;
	readonly height: number;
}

/** The image formats in the schema, as lowercase file extensions. */
export const IMAGE_FORMATS = ["jpg", "jpeg", "png", "jpe", "jfif", "bmp", "tif", "tiff"] as const;

/**
 * Reads a `width` or `height` as the schema allows it: a positive integer, or a string such as `"400px"`. `undefined`
 * for anything else.
 */
export function readPixelCount(value: unknown): number | undefined {
	if (typeof value === "number") {
		return Number.isInteger(value) && value > 0 ? value : undefined;
	}
	if (typeof value === "string") {
		const match = /^([1-9]\d*)(?:px)?$/.exec(value.trim());
		return match ? Number(match[1]) : undefined;
	}
	return undefined;
}
