import type { Box } from "#core/model/box.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import type { BoxSize } from "#core/protocol/server/counted-filter.ts";
import { reaches } from "./value-ranges.ts";

/** COCO's size limits, as areas in pixels. */
const MEDIUM = 32 ** 2;
const LARGE = 96 ** 2;

/** The fraction of the image's area that a box covers. */
export function shareOf(box: Box): number {
	return widthOf(box) * heightOf(box);
}

/** The aspect ratio of a box in pixels (width / height); `undefined` if the image's size is not known. */
export function ratioOf(box: Box, image: ImageSize | undefined): number | undefined {
	return image && (widthOf(box) * image.width) / (heightOf(box) * image.height);
}

/** The COCO size of a box in an image of a given size in pixels. */
export function boxSizeOf(box: Box, image: ImageSize | undefined): BoxSize {
	const pixels = pixelsOf(box, image);
	if (pixels === undefined) {
		return "unknown";
	}
	return reaches(pixels, LARGE) ? "large" : reaches(pixels, MEDIUM) ? "medium" : "small";
}

/** The area of a box in pixels; `undefined` if the image's size is not known. */
export function pixelsOf(box: Box, image: ImageSize | undefined): number | undefined {
	return image && widthOf(box) * image.width * heightOf(box) * image.height;
}

/** The center of a box, normalized. */
export function centerOf({ topX, topY, bottomX, bottomY }: Box): { readonly x: number; readonly y: number } {
	return { x: (topX + bottomX) / 2, y: (topY + bottomY) / 2 };
}

function widthOf({ topX, bottomX }: Box): number {
	return bottomX - topX;
}

function heightOf({ topY, bottomY }: Box): number {
	return bottomY - topY;
}
