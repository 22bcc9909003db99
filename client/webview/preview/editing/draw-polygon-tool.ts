import type { Tool } from "#client/webview/stage/tool.ts";
import { type Point, toStage } from "#client/webview/stage/viewport.ts";
import type { Geometry } from "#core/model/shape.ts";
import type { EditContext } from "./context.ts";
import { intoImage, polygonOf } from "./draft.ts";
import { drawOutline, drawPoints } from "./tool-drawing.ts";

/** A click this close (screen pixels) to the first point closes the polygon. */
const CLOSING = 10;
/** A click this close (screen pixels) to the last point is the same point again. */
const SAME = 3;
/** Fewer points do not enclose anything. */
const LEAST = 3;

/** A tool with the actions of keys on the polygon being drawn. */
export interface PolygonTool extends Tool {
	/** Closes the polygon. */
	readonly close: () => void;
	/** Removes the last point. */
	readonly takeBack: () => void;
}

/** Draws a polygon by clicks. Dragging pans as usual, because a large object may not be visible at once. `tooFew` is called if there is nothing to close yet. */
export function createPolygonTool(
	context: EditContext,
	drawn: (geometry: Geometry) => void,
	tooFew: () => void,
): PolygonTool {
	const { stage } = context;
	/** Image pixels. */
	let points: readonly Point[] = [];
	let pointer: Point | undefined;

	const distance = (a: Point | undefined, b: Point) =>
		a ? Math.hypot(a.x - b.x, a.y - b.y) * stage.view.current().scale : Number.POSITIVE_INFINITY;
	const closes = (at: Point) => points.length >= LEAST && distance(points[0], at) <= CLOSING;
	const drop = () => {
		points = [];
		pointer = undefined;
		stage.toolLayer.replaceChildren();
	};
	const redraw = () => {
		const view = stage.view.current();
		const isClosing = pointer !== undefined && closes(pointer);
		const line = [...points, ...(pointer && points.length > 0 && !isClosing ? [pointer] : [])];
		stage.toolLayer.replaceChildren(
			drawOutline(
				line.map((point) => toStage(point, view)),
				isClosing,
			),
			drawPoints(
				points.map((point) => toStage(point, view)),
				isClosing,
			),
		);
	};
	const close = () => {
		const size = context.scene()?.size;
		if (points.length < LEAST || !size) {
			tooFew();
			return;
		}
		const geometry = polygonOf(points, size);
		drop();
		drawn(geometry);
	};
	return {
		cursor: (at) => (closes(at) ? "pointer" : "crosshair"),
		pointerDown: () => false,
		pointerMove(at) {
			const size = context.scene()?.size;
			pointer = size ? intoImage(at, size) : at;
			redraw();
		},
		pointerUp() {},
		click(at) {
			const size = context.scene()?.size;
			if (!size) {
				return;
			}
			if (closes(at)) {
				close();
			} else if (distance(points.at(-1), at) > SAME) {
				points = [...points, intoImage(at, size)];
				redraw();
			}
		},
		doubleClick() {
			if (points.length >= LEAST) {
				close();
			}
			return true;
		},
		cancel: drop,
		redraw,
		close,
		takeBack() {
			points = points.slice(0, -1);
			redraw();
		},
	};
}
