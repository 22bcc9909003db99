import { roughPercentage } from "#client/webview/page/numbers.ts";
import { format } from "#client/webview/page/text.ts";
import type { PixelShape } from "#client/webview/stage/geometry.ts";
import type { Point } from "#client/webview/stage/viewport.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import type { PageStrings } from "#core/protocol/pages/preview-strings.ts";

/** The pixel at a point of the image, counted from 0: "x 12, y 40"; empty outside the image. */
export function pixelText({ x, y }: Point, size: ImageSize, strings: PageStrings): string {
	const isInside = x >= 0 && y >= 0 && x < size.width && y < size.height;
	return isInside ? format(strings.pixelAt, Math.floor(x), Math.floor(y)) : "";
}

/** A shape's class, its size, and its share of the image's area: "can", "104 × 83 px", "6.2% of the image". */
export function shapeFacts(
	{ shape, bounds, area }: PixelShape,
	size: ImageSize,
	strings: PageStrings,
): string[] {
	const share = area / (size.width * size.height);
	return [
		shape.label || strings.noClass,
		format(strings.pixels, rounded(bounds.right - bounds.left), rounded(bounds.bottom - bounds.top)),
		format(strings.shareOfImage, roughPercentage(share)),
	];
}

/** Lengths of a few pixels get a decimal. */
function rounded(pixels: number): number {
	return pixels < 10 ? Math.round(pixels * 10) / 10 : Math.round(pixels);
}
