import type { Rectangle } from "#client/webview/stage/geometry.ts";
import type { Point } from "#client/webview/stage/viewport.ts";
import type { ImageSize } from "#core/model/image-size.ts";

/** The distance from the stage's edges (screen pixels). */
const EDGE = 8;
/** The distance from the shape, which may have handles around it (screen pixels). */
const GAP = 18;

/**
 * The position of a popup of this size at a shape: below it, above it, to the right, or to the left, wherever there is
 * space, and otherwise over it. It never leaves the stage. All in screen pixels from the stage's corner.
 */
export function placePopup(shape: Rectangle, popup: ImageSize, room: ImageSize): Point {
	const inX = (x: number) => Math.max(EDGE, Math.min(x, room.width - popup.width - EDGE));
	const inY = (y: number) => Math.max(EDGE, Math.min(y, room.height - popup.height - EDGE));
	const places: readonly Point[] = [
		{ x: inX(shape.left), y: shape.bottom + GAP },
		{ x: inX(shape.left), y: shape.top - popup.height - GAP },
		{ x: shape.right + GAP, y: inY(shape.top) },
		{ x: shape.left - popup.width - GAP, y: inY(shape.top) },
	];
	const fits = ({ x, y }: Point) => inX(x) === x && inY(y) === y;
	return places.find(fits) ?? { x: inX(shape.left), y: inY(shape.bottom + GAP) };
}
