import type { DrawnImage } from "#client/webview/images/load-image.ts";
import type { ImageSize } from "#core/model/image-size.ts";

/** From this EXIF orientation on, the width and height of a rotated picture are swapped. */
const FIRST_ON_ITS_SIDE = 5;

/**
 * Draws a photo as stored or according to its EXIF orientation, and returns the size (pixels) that it then has. The
 * normalized coordinates of the shapes then refer to that size: a model that rotates the photo applies the same numbers
 * to the rotated one.
 */
export function turnPhoto({ element, size, orientation = 1 }: DrawnImage, isTurned: boolean): ImageSize {
	element.classList.toggle("is-turned", isTurned);
	return isTurned && orientation >= FIRST_ON_ITS_SIDE ? { width: size.height, height: size.width } : size;
}
