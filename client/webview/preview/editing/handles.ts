import type { Point } from "#client/webview/stage/viewport.ts";
import { type Hold, middleBehind, type VertexPlace } from "#core/model/reshape.ts";
import type { Geometry } from "#core/model/shape.ts";

/** What the pointer can hold of a shape, except its inside. */
export type Handle =
	| { readonly kind: "side"; readonly hold: Hold }
	| { readonly kind: "vertex"; readonly place: VertexPlace }
	/** The middle of the edge after a vertex: dragging it makes a new vertex. */
	| { readonly kind: "middle"; readonly place: VertexPlace };

export interface PlacedHandle {
	readonly handle: Handle;
	/** Screen pixels from the stage's corner. */
	readonly at: Point;
}

/** The pointer holds a handle within this many screen pixels, which is more than what is drawn. */
const REACH = 9;
/** Closer than this (screen pixels), two handles would overlap. */
const APART = 14;
/** A box smaller than this (screen pixels) has its handles around it, so that its inside can still be held. */
const SHORT = 26;
/** A side or edge shorter than this (screen pixels) has no handle in its middle. */
const LONG = 36;

/**
 * The handles of a shape. `toStage` maps normalized coordinates to the screen. If the vertices of a polygon are
 * crowded, some are left out until the user zooms in, but never the `active` one.
 */
export function handlesOf(
	geometry: Geometry,
	toStage: (x: number, y: number) => Point,
	active?: VertexPlace,
): PlacedHandle[] {
	if (geometry.kind === "polygon") {
		return polygonHandles(geometry.polygon, toStage, active);
	}
	const { topX, topY, bottomX, bottomY } = geometry.box;
	const from = toStage(Math.min(topX, bottomX), Math.min(topY, bottomY));
	const to = toStage(Math.max(topX, bottomX), Math.max(topY, bottomY));
	return boxHandles(from, to);
}

function boxHandles(from: Point, to: Point): PlacedHandle[] {
	const outX = Math.max(0, SHORT - (to.x - from.x)) / 2;
	const outY = Math.max(0, SHORT - (to.y - from.y)) / 2;
	const columns = [
		{ x: from.x - outX, side: "left" },
		{ x: (from.x + to.x) / 2, side: undefined },
		{ x: to.x + outX, side: "right" },
	] as const;
	const rows = [
		{ y: from.y - outY, side: "top" },
		{ y: (from.y + to.y) / 2, side: undefined },
		{ y: to.y + outY, side: "bottom" },
	] as const;
	const hasMiddle = { x: to.x - from.x >= LONG, y: to.y - from.y >= LONG };
	return rows.flatMap((row) =>
		columns
			.filter(
				(column) => (row.side || column.side) && (column.side || hasMiddle.x) && (row.side || hasMiddle.y),
			)
			.map((column): PlacedHandle => {
				const hold: Hold = {
					...(column.side ? { x: column.side } : {}),
					...(row.side ? { y: row.side } : {}),
				};
				return { handle: { kind: "side", hold }, at: { x: column.x, y: row.y } };
			}),
	);
}

function polygonHandles(
	polygon: readonly (readonly number[])[],
	toStage: (x: number, y: number) => Point,
	active: VertexPlace | undefined,
): PlacedHandle[] {
	const grid = createGrid();
	const vertices: PlacedHandle[] = [];
	const middles: PlacedHandle[] = [];
	const add = (list: PlacedHandle[], kind: "vertex" | "middle", place: VertexPlace, at: Point) => {
		if (grid.take(at)) {
			list.push({ handle: { kind, place }, at });
		}
	};
	const pointAt = ({ segment, point }: VertexPlace) => {
		const ring = polygon[segment] ?? [];
		return toStage(ring[point * 2] ?? 0, ring[point * 2 + 1] ?? 0);
	};
	const places = placesOf(polygon);
	const isThere = (place: VertexPlace) => isSamePlace(place, active);
	for (const place of [...places.filter(isThere), ...places.filter((each) => !isThere(each))]) {
		add(vertices, "vertex", place, pointAt(place));
	}
	for (const place of places) {
		const { x, y } = middleBehind(polygon, place);
		const at = toStage(x, y);
		const from = pointAt(place);
		if (2 * Math.hypot(at.x - from.x, at.y - from.y) >= LONG) {
			add(middles, "middle", place, at);
		}
	}
	return [...vertices, ...middles];
}

/** All vertices of a polygon, in the order of the text. */
export function placesOf(polygon: readonly (readonly number[])[]): VertexPlace[] {
	return polygon.flatMap((ring, segment) =>
		Array.from({ length: Math.floor(ring.length / 2) }, (_, point) => ({ segment, point })),
	);
}

export function isSamePlace(a: VertexPlace | undefined, b: VertexPlace | undefined): boolean {
	return a?.segment === b?.segment && a?.point === b?.point;
}

/** Remembers the positions of handles. With cells as wide as the minimum distance, even a thousand handles are fast to search. */
function createGrid(): { readonly take: (at: Point) => boolean } {
	const cells = new Map<string, Point[]>();
	const cellOf = (value: number) => Math.floor(value / APART);
	const near = [-1, 0, 1];
	return {
		take(at) {
			const [column, row] = [cellOf(at.x), cellOf(at.y)];
			const neighbors = near.flatMap((i) => near.flatMap((j) => cells.get(`${column + i} ${row + j}`) ?? []));
			if (neighbors.some(({ x, y }) => Math.hypot(x - at.x, y - at.y) < APART)) {
				return false;
			}
			const key = `${column} ${row}`;
			cells.set(key, [...(cells.get(key) ?? []), at]);
			return true;
		},
	};
}

/** The handle at this place on the stage: the nearest one, if it is near enough. */
export function handleAt(handles: readonly PlacedHandle[], at: Point): PlacedHandle | undefined {
	let best: PlacedHandle | undefined;
	let nearest = REACH;
	for (const placed of handles) {
		const distance = Math.hypot(placed.at.x - at.x, placed.at.y - at.y);
		if (distance < nearest) {
			best = placed;
			nearest = distance;
		}
	}
	return best;
}

/** The cursor (CSS) for a handle. */
export function cursorOf(handle: Handle): string {
	if (handle.kind !== "side") {
		return handle.kind === "vertex" ? "move" : "copy";
	}
	const { x, y } = handle.hold;
	if (x && y) {
		return (x === "left") === (y === "top") ? "nwse-resize" : "nesw-resize";
	}
	return x ? "ew-resize" : "ns-resize";
}
