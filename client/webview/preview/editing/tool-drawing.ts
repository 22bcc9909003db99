import { svg } from "#client/webview/page/elements.ts";
import type { Point } from "#client/webview/stage/viewport.ts";
import type { VertexPlace } from "#core/model/reshape.ts";
import { isSamePlace, type PlacedHandle } from "./handles.ts";

/** Half the side of a handle, in screen pixels, without the rim. */
const HALF = 4;
/** The middle of an edge, which is drawn smaller. */
const SMALL = 4;
/** The ring around the point that a click would close, in screen pixels. */
const RING = 10;

/** Handles, white with a dark rim, so that they are visible on any image. All positions are screen pixels from the stage's corner. */
export function drawHandles(handles: readonly PlacedHandle[], active: VertexPlace | undefined): SVGElement {
	return svg("g", { class: "handles" }, ...handles.map((placed) => drawHandle(placed, active)));
}

function drawHandle({ handle, at }: PlacedHandle, active: VertexPlace | undefined): SVGElement {
	if (handle.kind === "middle") {
		return svg("path", { class: "handle middle", d: cross(at) });
	}
	if (handle.kind === "vertex") {
		const isActive = isSamePlace(handle.place, active);
		const attributes = { class: isActive ? "handle active" : "handle", cx: text(at.x), cy: text(at.y) };
		return svg("circle", { ...attributes, r: isActive ? "7" : "4.5" });
	}
	const sides = { x: text(at.x - HALF), y: text(at.y - HALF), width: text(HALF * 2), height: text(HALF * 2) };
	return svg("rect", { class: "handle", ...sides });
}

/** A plus: a new point can be dragged out here. */
function cross({ x, y }: Point): string {
	return `M${text(x - SMALL)} ${text(y)}h${SMALL * 2}M${text(x)} ${text(y - SMALL)}v${SMALL * 2}`;
}

/** A shape that does not exist yet: a dark line under a white dashed one. */
export function drawOutline(points: readonly Point[], isClosed: boolean): SVGElement {
	const path = points.map(({ x, y }, i) => `${i ? "L" : "M"}${text(x)} ${text(y)}`).join("");
	const d = isClosed ? `${path}Z` : path;
	return svg("g", { class: "draft" }, svg("path", { class: "under", d }), svg("path", { class: "over", d }));
}

/** The points of a polygon so far; a ring around the first one if a click would close the polygon. */
export function drawPoints(points: readonly Point[], isClosing: boolean): SVGElement {
	const dots = points.map(({ x, y }) => svg("circle", { class: "handle", cx: text(x), cy: text(y), r: "4" }));
	const first = points[0];
	const ring =
		isClosing && first
			? [svg("circle", { class: "closing", cx: text(first.x), cy: text(first.y), r: text(RING) })]
			: [];
	return svg("g", { class: "handles" }, ...dots, ...ring);
}

function text(value: number): string {
	return String(Math.round(value * 10) / 10);
}
