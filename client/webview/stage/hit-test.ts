import type { PixelShape } from "./geometry.ts";

/**
 * The shape at a point, all in image pixels: the smallest of those whose filled part or outline is there and, if equal,
 * the one drawn last. The outline is hit within `slack`, which is how shapes without an area can be hit at all.
 */
export function hitTest(
	shapes: readonly PixelShape[],
	x: number,
	y: number,
	slack: number,
): PixelShape | undefined {
	let best: PixelShape | undefined;
	for (const shape of shapes) {
		if ((best === undefined || shape.area <= best.area) && isHit(shape, x, y, slack)) {
			best = shape;
		}
	}
	return best;
}

function isHit(shape: PixelShape, x: number, y: number, slack: number): boolean {
	const { left, top, right, bottom } = shape.bounds;
	if (x < left - slack || x > right + slack || y < top - slack || y > bottom + slack) {
		return false;
	}
	return isInside(shape.rings, x, y) || shape.rings.some((ring) => distanceTo(ring, x, y) <= slack);
}

/** Even-odd over all rings together: a point in a hole is outside. */
function isInside(rings: PixelShape["rings"], x: number, y: number): boolean {
	let inside = false;
	for (const ring of rings) {
		forEachEdge(ring, (x0, y0, x1, y1) => {
			if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) {
				inside = !inside;
			}
		});
	}
	return inside;
}

function distanceTo(ring: readonly number[], x: number, y: number): number {
	let nearest = Number.POSITIVE_INFINITY;
	forEachEdge(ring, (x0, y0, x1, y1) => {
		const length = (x1 - x0) ** 2 + (y1 - y0) ** 2;
		const along = length === 0 ? 0 : ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length;
		const share = Math.min(1, Math.max(0, along));
		nearest = Math.min(nearest, Math.hypot(x0 + share * (x1 - x0) - x, y0 + share * (y1 - y0) - y));
	});
	return nearest;
}

function forEachEdge(
	ring: readonly number[],
	visit: (x0: number, y0: number, x1: number, y1: number) => void,
): void {
	for (let i = 0; i < ring.length; i += 2) {
		const j = (i + 2) % ring.length;
		visit(ring[i] as number, ring[i + 1] as number, ring[j] as number, ring[j + 1] as number);
	}
}
