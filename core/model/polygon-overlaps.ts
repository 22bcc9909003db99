import type { Box } from "./box.ts";
import { boxOfPolygon, type Polygon, type Segment } from "./polygon.ts";
import { boxesOverlap, type RingOverlap, ringOverlap } from "./ring-overlap.ts";

/** A segment that overlaps an earlier one. Both are indexes in the polygon, from 0. */
export interface SegmentOverlap {
	readonly segment: number;
	readonly earlier: number;
	readonly overlap: RingOverlap;
}

/**
 * The most steps to spend on comparisons. Comparing two boxes is one step, comparing two rings is the square of their
 * lengths. The limit takes a few hundredths of a second, enough for a hundred pairs of rings with a hundred points
 * each.
 */
const MOST_STEPS = 20_000_000;

interface Ring {
	readonly segment: Segment;
	readonly box: Box;
}

/**
 * Every segment of a polygon that overlaps an earlier one, with the first such one. Holes do not count; see
 * `ringOverlap`.
 */
export function overlapsIn(polygon: Polygon): SegmentOverlap[] {
	const rings = polygon.map((segment) => ({ segment, box: boxOfPolygon([segment]) as Box }));
	const found: SegmentOverlap[] = [];
	let steps = 0;
	for (const [segment, ring] of rings.entries()) {
		for (let earlier = 0; earlier < segment && steps <= MOST_STEPS; earlier++) {
			const other = rings[earlier] as Ring;
			steps += costOf(ring, other);
			const overlap = steps <= MOST_STEPS ? overlapOf(ring, other) : undefined;
			if (overlap) {
				found.push({ segment, earlier, overlap });
				break;
			}
		}
	}
	return found;
}

function costOf(one: Ring, other: Ring): number {
	return boxesOverlap(one.box, other.box) ? (one.segment.length + other.segment.length) ** 2 : 1;
}

function overlapOf(one: Ring, other: Ring): RingOverlap | undefined {
	return boxesOverlap(one.box, other.box) ? ringOverlap(one.segment, other.segment) : undefined;
}
