import { format } from "#client/webview/page/text.ts";
import { middleBehind, type VertexPlace, withoutVertex, withVertexBehind } from "#core/model/reshape.ts";
import type { Geometry } from "#core/model/shape.ts";
import type { EditContext } from "./context.ts";
import { isSamePlace, placesOf } from "./handles.ts";

/** Removes a point of the selected polygon, and activates the previous one. */
export function removeVertex(context: EditContext, place: VertexPlace): void {
	const { strings } = context;
	const shape = context.selected();
	if (shape?.geometry.kind !== "polygon") {
		return;
	}
	const rest = withoutVertex(shape.geometry.polygon, place);
	if (!rest) {
		context.note(strings.lastPoints);
		return;
	}
	write(context, shape.index, { kind: "polygon", polygon: rest }, strings.saysPointRemoved);
	if (context.vertex()) {
		const segment = Math.min(place.segment, rest.length - 1);
		const isWholeSegment = rest.length < shape.geometry.polygon.length;
		context.setVertex({ segment, point: isWholeSegment ? 0 : Math.max(0, place.point - 1) });
	}
}

/** Inserts a point after one of the selected polygon, in the middle of the edge, and activates it. */
export function insertVertex(context: EditContext, place: VertexPlace): void {
	const shape = context.selected();
	if (shape?.geometry.kind === "polygon") {
		const { polygon } = shape.geometry;
		const { x, y } = middleBehind(polygon, place);
		const geometry: Geometry = { kind: "polygon", polygon: withVertexBehind(polygon, place, x, y) };
		write(context, shape.index, geometry, context.strings.saysPointAdded);
		context.setVertex({ segment: place.segment, point: place.point + 1 });
	}
}

function write(context: EditContext, index: number, geometry: Geometry, says: string): void {
	context.stage.redrawShape(index, geometry);
	context.send({ change: { kind: "set-geometry", index, geometry }, live: { index, geometry }, says });
}

/** Activates the next or previous point of the selected polygon, across all its segments; the first one if none is active. */
export function walkVertices(context: EditContext, by: 1 | -1): boolean {
	const shape = context.selected();
	if (shape?.geometry.kind !== "polygon") {
		return false;
	}
	const places = placesOf(shape.geometry.polygon);
	const active = context.vertex();
	const position = places.findIndex((place) => isSamePlace(place, active));
	const next = position < 0 ? 0 : (position + by + places.length) % places.length;
	context.setVertex(places[next]);
	context.say(vertexText(context, next, places.length));
	return true;
}

/** "point 3 of 8, at 120, 80" */
function vertexText(context: EditContext, position: number, count: number): string {
	const { x, y } = vertexAt(context) ?? { x: 0, y: 0 };
	return format(context.strings.saysPoint, position + 1, count, Math.round(x), Math.round(y));
}

/** The position of the active vertex, in image pixels. */
export function vertexAt(context: EditContext): { readonly x: number; readonly y: number } | undefined {
	const geometry = context.selected()?.geometry;
	const place = context.vertex();
	const size = context.scene()?.size;
	if (geometry?.kind !== "polygon" || !place || !size) {
		return undefined;
	}
	const ring = geometry.polygon[place.segment] ?? [];
	return { x: (ring[place.point * 2] ?? 0) * size.width, y: (ring[place.point * 2 + 1] ?? 0) * size.height };
}
