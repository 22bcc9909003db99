import type { Point } from "#client/webview/stage/viewport.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import { moveInside } from "#core/model/inside-image.ts";
import { resized, withVertex, withVertexBehind } from "#core/model/reshape.ts";
import type { Geometry } from "#core/model/shape.ts";
import type { Handle } from "./handles.ts";

/** A shape held by its inside or by a handle. */
export interface Grip {
	readonly handle: Handle | undefined;
	/** The shape when it was grabbed. */
	readonly geometry: Geometry;
	/** Where the pointer was then, in image pixels. */
	readonly from: Point;
}

/** The minimum width and height (image pixels) of a box when it is changed. */
const LEAST = 1;

/**
 * The shape when the pointer is at a point (image pixels). The pointer keeps its distance to what it holds, so nothing
 * jumps when a handle is held by its rim.
 */
export function pulled({ handle, geometry, from }: Grip, to: Point, size: ImageSize): Geometry {
	const byX = (to.x - from.x) / size.width;
	const byY = (to.y - from.y) / size.height;
	if (!handle) {
		return moveInside(geometry, byX, byY);
	}
	if (handle.kind === "side" && geometry.kind === "box") {
		return boxPulled(geometry.box, handle.hold, { x: byX, y: byY }, size);
	}
	if (handle.kind === "side" || geometry.kind === "box") {
		return geometry;
	}
	const { polygon } = geometry;
	const { segment, point } = handle.place;
	const ring = polygon[segment] ?? [];
	const [x, y] = [ring[point * 2] ?? 0, ring[point * 2 + 1] ?? 0];
	if (handle.kind === "vertex") {
		return { kind: "polygon", polygon: withVertex(polygon, handle.place, x + byX, y + byY) };
	}
	const next = (point * 2 + 2) % (ring.length - (ring.length % 2));
	const middleX = (x + (ring[next] ?? 0)) / 2;
	const middleY = (y + (ring[next + 1] ?? 0)) / 2;
	return {
		kind: "polygon",
		polygon: withVertexBehind(polygon, handle.place, middleX + byX, middleY + byY),
	};
}

function boxPulled(
	box: Extract<Geometry, { kind: "box" }>["box"],
	hold: Extract<Handle, { kind: "side" }>["hold"],
	by: Point,
	size: ImageSize,
): Geometry {
	const { topX, topY, bottomX, bottomY } = box;
	const side = {
		x: hold.x === "left" ? Math.min(topX, bottomX) : Math.max(topX, bottomX),
		y: hold.y === "top" ? Math.min(topY, bottomY) : Math.max(topY, bottomY),
	};
	const least = { x: LEAST / size.width, y: LEAST / size.height };
	return { kind: "box", box: resized(box, hold, { x: side.x + by.x, y: side.y + by.y }, least) };
}

/** The box with its right and bottom sides moved by image pixels, but not beyond the opposite sides. */
export function grown(geometry: Geometry, by: Point, size: ImageSize): Geometry {
	if (geometry.kind === "polygon") {
		return geometry;
	}
	const { topX, topY, bottomX, bottomY } = geometry.box;
	const low = { x: Math.min(topX, bottomX), y: Math.min(topY, bottomY) };
	const least = { x: LEAST / size.width, y: LEAST / size.height };
	const to = {
		x: Math.max(low.x + least.x, Math.max(topX, bottomX) + by.x / size.width),
		y: Math.max(low.y + least.y, Math.max(topY, bottomY) + by.y / size.height),
	};
	const hold = {
		...(by.x === 0 ? {} : { x: "right" as const }),
		...(by.y === 0 ? {} : { y: "bottom" as const }),
	};
	return { kind: "box", box: resized(geometry.box, hold, to, least) };
}

/** Whether two geometries are equal within half an image pixel, which is more than rounding in the text. */
export function isNear(a: Geometry, b: Geometry, size: ImageSize): boolean {
	const [ringsA, ringsB] = [numbersOf(a), numbersOf(b)];
	return (
		a.kind === b.kind &&
		ringsA.length === ringsB.length &&
		ringsA.every((ring, segment) => {
			const other = ringsB[segment] ?? [];
			return (
				ring.length === other.length &&
				ring.every((value, i) => Math.abs(value - (other[i] ?? 0)) * (i % 2 ? size.height : size.width) < 0.5)
			);
		})
	);
}

function numbersOf(geometry: Geometry): readonly (readonly number[])[] {
	if (geometry.kind === "polygon") {
		return geometry.polygon;
	}
	const { topX, topY, bottomX, bottomY } = geometry.box;
	return [[topX, topY, bottomX, bottomY]];
}
