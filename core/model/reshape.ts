import type { Box } from "./box.ts";
import { clampToImage } from "./coordinates.ts";
import { MIN_SEGMENT_NUMBERS, type Polygon } from "./polygon.ts";

/**
 * Interactive changes to shapes. All coordinates and distances are normalized, and results are inside the image,
 * because training drops anything outside.
 */

/** The sides of a box that are being dragged: one, or two at a corner. */
export interface Hold {
	readonly x?: "left" | "right";
	readonly y?: "top" | "bottom";
}

/** A box by its sides, whichever corner comes first in the text. */
interface Sides {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

function sidesOf({ topX, topY, bottomX, bottomY }: Box): Sides {
	return {
		left: Math.min(topX, bottomX),
		top: Math.min(topY, bottomY),
		right: Math.max(topX, bottomX),
		bottom: Math.max(topY, bottomY),
	};
}

/**
 * The box with the dragged sides at the pointer. A side that is dragged past the opposite one takes its role, so the
 * corners are always in order; `least` is the minimum width and height (normalized).
 */
export function resized(
	box: Box,
	hold: Hold,
	to: { readonly x: number; readonly y: number },
	least: { readonly x: number; readonly y: number },
): Box {
	const { left, top, right, bottom } = sidesOf(box);
	const [newLeft, newRight] = hold.x
		? spanned(hold.x === "left" ? right : left, to.x, least.x)
		: [clampToImage(left), clampToImage(right)];
	const [newTop, newBottom] = hold.y
		? spanned(hold.y === "top" ? bottom : top, to.y, least.y)
		: [clampToImage(top), clampToImage(bottom)];
	return { topX: newLeft, topY: newTop, bottomX: newRight, bottomY: newBottom };
}

/**
 * The range between a fixed side and the pointer, in order and at least `least` long in the pointer's direction, if
 * there is room.
 */
export function spanned(stays: number, hand: number, least: number): [number, number] {
	const anchor = clampToImage(stays);
	const end = clampToImage(hand);
	if (Math.abs(end - anchor) >= least) {
		return anchor < end ? [anchor, end] : [end, anchor];
	}
	const low = end < anchor ? anchor - least : anchor;
	const start = Math.min(Math.max(low, 0), Math.max(0, 1 - least));
	return [start, Math.min(1, start + least)];
}

/** The place of a point in a polygon: its segment and its index in it, both from 0. */
export interface VertexPlace {
	readonly segment: number;
	readonly point: number;
}

/** The polygon with one point moved. */
export function withVertex(polygon: Polygon, { segment, point }: VertexPlace, x: number, y: number): Polygon {
	return replaceSegment(polygon, segment, (ring) => {
		const points = [...ring];
		points.splice(point * 2, 2, clampToImage(x), clampToImage(y));
		return points;
	});
}

/** The polygon with a new point after an existing one. */
export function withVertexBehind(
	polygon: Polygon,
	{ segment, point }: VertexPlace,
	x: number,
	y: number,
): Polygon {
	return replaceSegment(polygon, segment, (ring) => {
		const points = [...ring];
		points.splice((point + 1) * 2, 0, clampToImage(x), clampToImage(y));
		return points;
	});
}

/**
 * The polygon without a point. A segment that would have fewer than three points is removed; `undefined` if none is
 * left.
 */
export function withoutVertex(polygon: Polygon, { segment, point }: VertexPlace): Polygon | undefined {
	const ring = polygon[segment] ?? [];
	if (ring.length - 2 < MIN_SEGMENT_NUMBERS) {
		const rest = polygon.filter((_, index) => index !== segment);
		return rest.length > 0 ? rest : undefined;
	}
	return replaceSegment(polygon, segment, (points) => points.toSpliced(point * 2, 2));
}

function replaceSegment(
	polygon: Polygon,
	segment: number,
	change: (ring: readonly number[]) => readonly number[],
): Polygon {
	return polygon.map((ring, index) => (index === segment ? change(ring) : ring));
}

/** The midpoint between a point and the next one in its segment. */
export function middleBehind(polygon: Polygon, { segment, point }: VertexPlace): { x: number; y: number } {
	const ring = polygon[segment] ?? [];
	const next = (point * 2 + 2) % Math.max(2, ring.length - (ring.length % 2));
	return {
		x: ((ring[point * 2] ?? 0) + (ring[next] ?? 0)) / 2,
		y: ((ring[point * 2 + 1] ?? 0) + (ring[next + 1] ?? 0)) / 2,
	};
}
