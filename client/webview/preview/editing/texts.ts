import { format } from "#client/webview/page/text.ts";
import { boundsOf, ringsOf } from "#client/webview/stage/geometry.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import type { Geometry } from "#core/model/shape.ts";
import type { PageStrings } from "#core/protocol/pages/preview-strings.ts";

/** The corner and size of a shape in whole image pixels. */
function placeOf(
	geometry: Geometry,
	size: ImageSize,
): { x: number; y: number; width: number; height: number } {
	const { left, top, right, bottom } = boundsOf(ringsOf(geometry));
	return {
		x: Math.round(left * size.width),
		y: Math.round(top * size.height),
		width: Math.round((right - left) * size.width),
		height: Math.round((bottom - top) * size.height),
	};
}

/** "120, 80 · 104 × 83 px": corner and size, next to the pointer. */
export function readoutText(geometry: Geometry, size: ImageSize, strings: PageStrings): string {
	const { x, y, width, height } = placeOf(geometry, size);
	return `${x}, ${y} · ${format(strings.pixels, width, height)}`;
}

/** What a screen reader says about a shape that was moved. */
export function movedText(
	label: string,
	strings: PageStrings,
): (geometry: Geometry, size: ImageSize) => string {
	return (geometry, size) => {
		const { x, y } = placeOf(geometry, size);
		return format(strings.saysMoved, label || strings.noClass, x, y);
	};
}

/** What a screen reader says about a shape with another size or geometry. */
export function resizedText(
	label: string,
	strings: PageStrings,
): (geometry: Geometry, size: ImageSize) => string {
	return (geometry, size) => {
		const { x, y, width, height } = placeOf(geometry, size);
		return format(strings.saysResized, label || strings.noClass, width, height, x, y);
	};
}
