import type { DrawnImage } from "#client/webview/images/load-image.ts";
import type { ImageSize } from "#core/model/image-size.ts";

/** From this EXIF orientation on, a picture that follows it has width and height exchanged. */
const FIRST_ON_ITS_SIDE = 5;

/**
 * Draws a photo as stored or as its EXIF orientation asks, and gives the size (pixels) that it has so. The shapes' shares
 * of the sides then count on that size: a model that turns the photo applies the same numbers to the turned one.
 */
export function turnPhoto({ element, size, orientation = 1 }: DrawnImage, isTurned: boolean): ImageSize {
	element.classList.toggle("is-turned", isTurned);
	return isTurned && orientation >= FIRST_ON_ITS_SIDE ? { width: size.height, height: size.width } : size;
}
