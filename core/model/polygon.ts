import type { Box } from "./box.ts";

/**
 * One ring as a flat list x, y, x, y, … in normalized coordinates. It is closed implicitly: the first point does not
 * have to be repeated.
 */
export type Segment = readonly number[];

/**
 * The polygon of one object. Several segments are combined by the even-odd rule, as in training: an inner segment is a
 * hole, and overlaps of two segments are not filled.
 */
export type Polygon = readonly Segment[];

/** The box as a ring: its corners clockwise from the top left. */
export function rectangleOf({ topX, topY, bottomX, bottomY }: Box): Segment {
	return [topX, topY, bottomX, topY, bottomX, bottomY, topX, bottomY];
}

/** The fewest numbers of a segment that training keeps: three points. */
export const MIN_SEGMENT_NUMBERS = 6;

/** The smallest box around all segments; `undefined` if there are no points. */
export function boxOfPolygon(polygon: Polygon): Box | undefined {
	let topX = Number.POSITIVE_INFINITY;
	let topY = Number.POSITIVE_INFINITY;
	let bottomX = Number.NEGATIVE_INFINITY;
	let bottomY = Number.NEGATIVE_INFINITY;
	for (const segment of polygon) {
		for (let i = 0; i + 1 < segment.length; i += 2) {
			const x = segment[i] as number;
			const y = segment[i + 1] as number;
			topX = Math.min(topX, x);
			bottomX = Math.max(bottomX, x);
			topY = Math.min(topY, y);
			bottomY = Math.max(bottomY, y);
		}
	}
	return topX === Number.POSITIVE_INFINITY ? undefined : { topX, topY, bottomX, bottomY };
}
