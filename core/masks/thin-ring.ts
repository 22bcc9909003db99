import { CostHeap } from "./cost-heap.ts";
import type { Ring } from "./ring.ts";
import { countUnlikePixels } from "./ring-difference.ts";
import { smoothStairs } from "./smooth-stairs.ts";

/**
 * Simplifies a ring of pixel edges to at most `mostPoints` points, in one of two ways: from its corners, or from a line
 * through the middle of its stairs, which follows slopes and curves much better. The result with fewer wrong pixels is
 * used.
 */
export function thinRing(ring: Ring, mostPoints: number): Ring {
	if (ring.xs.length <= mostPoints) {
		return ring;
	}
	const byCorners = dropPoints(ring, mostPoints);
	const bySlopes = dropPoints(smoothStairs(ring), mostPoints);
	return countUnlikePixels(ring, bySlopes) < countUnlikePixels(ring, byCorners) ? bySlopes : byCorners;
}

/**
 * Removes points until `mostPoints` are left, always the one that changes the area least (Visvalingam and Whyatt,
 * 1993). Points on a straight line cost nothing and are removed first, so that the rest encloses an area.
 */
function dropPoints(ring: Ring, mostPoints: number): Ring {
	const { xs, ys } = ring;
	const count = xs.length;
	const next = Int32Array.from({ length: count }, (_, i) => (i + 1) % count);
	const previous = Int32Array.from({ length: count }, (_, i) => (i + count - 1) % count);
	const costOf = (point: number) => triangle(ring, previous[point] as number, point, next[point] as number);
	const heap = new CostHeap(Float64Array.from(xs, (_, point) => costOf(point)));
	const kept = new Uint8Array(count).fill(1);
	while (heap.size > mostPoints) {
		const point = heap.takeFirst();
		const before = previous[point] as number;
		const after = next[point] as number;
		kept[point] = 0;
		next[before] = after;
		previous[after] = before;
		heap.update(before, costOf(before));
		heap.update(after, costOf(after));
	}
	const isKept = (_: number, point: number) => kept[point] === 1;
	return { xs: xs.filter(isKept), ys: ys.filter(isKept) };
}

/** Twice the area of the triangle of three points. */
function triangle({ xs, ys }: Ring, a: number, b: number, c: number): number {
	const x = xs[a] as number;
	const y = ys[a] as number;
	return Math.abs(
		((xs[b] as number) - x) * ((ys[c] as number) - y) - ((xs[c] as number) - x) * ((ys[b] as number) - y),
	);
}
