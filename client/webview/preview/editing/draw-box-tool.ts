import { ringsOf } from "#client/webview/stage/geometry.ts";
import type { Tool } from "#client/webview/stage/tool.ts";
import type { Point } from "#client/webview/stage/viewport.ts";
import type { Geometry } from "#core/model/shape.ts";
import { type EditContext, toScreen } from "./context.ts";
import { type ObjectKind, rectangleBetween } from "./draft.ts";
import type { Readout } from "./pointer-readout.ts";
import { readoutText } from "./texts.ts";
import { drawOutline } from "./tool-drawing.ts";

/** A rectangle with a shorter side than this (screen pixels) was a click. */
const SHORTEST = 4;

/** Draws a rectangle from corner to corner. `drawn` receives it; `nothing` is called for a click. */
export function createBoxTool(
	context: EditContext,
	kind: ObjectKind,
	readout: Readout,
	drawn: (geometry: Geometry) => void,
	nothing: () => void,
): Tool {
	const { stage, strings } = context;
	let from: Point | undefined;
	let geometry: Geometry | undefined;

	const drop = () => {
		from = undefined;
		geometry = undefined;
		readout.hide();
		stage.toolLayer.replaceChildren();
	};
	const redraw = () => {
		const size = context.scene()?.size;
		stage.toolLayer.replaceChildren(
			...(geometry && size
				? ringsOf(geometry).map((ring) => drawOutline(toPoints(ring, toScreen(context, size)), true))
				: []),
		);
	};
	return {
		cursor: () => "crosshair",
		pointerDown(at) {
			from = at;
			return true;
		},
		pointerMove(at, event) {
			const size = context.scene()?.size;
			if (from && size) {
				geometry = rectangleBetween(from, at, size, kind);
				redraw();
				const { left, top } = stage.element.getBoundingClientRect();
				readout.show(readoutText(geometry, size, strings), {
					x: event.clientX - left,
					y: event.clientY - top,
				});
			}
		},
		pointerUp(at) {
			const { scale } = stage.view.current();
			const ended = geometry;
			const side = from ? Math.min(Math.abs(at.x - from.x), Math.abs(at.y - from.y)) * scale : 0;
			drop();
			if (ended && side >= SHORTEST) {
				drawn(ended);
			} else {
				nothing();
			}
		},
		click() {},
		doubleClick: () => true,
		cancel: drop,
		redraw,
	};
}

/** A flat ring as points on the screen. */
export function toPoints(ring: readonly number[], place: (x: number, y: number) => Point): Point[] {
	return Array.from({ length: Math.floor(ring.length / 2) }, (_, i) =>
		place(ring[i * 2] ?? 0, ring[i * 2 + 1] ?? 0),
	);
}
