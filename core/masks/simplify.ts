import type { Contour } from "./contours.ts";

/**
 * Ramer-Douglas-Peucker: removes points within `tolerance` (in pixels) of the line between their kept neighbors. Of
 * equally distant points, the last one is kept, as in training's own tool. A tolerance of 0 keeps everything.
 */
export function simplify(contour: Contour, tolerance: number): Contour {
	const { xs, ys } = contour;
	if (tolerance <= 0 || xs.length < 3) {
		return contour;
	}
	const kept = new Uint8Array(xs.length);
	kept[0] = 1;
	kept[xs.length - 1] = 1;
	const open: [first: number, last: number][] = [[0, xs.length - 1]];
	for (let range = open.pop(); range; range = open.pop()) {
		const [first, last] = range;
		const farthest = farthestFrom(contour, first, last);
		if (farthest.distance > tolerance) {
			kept[farthest.index] = 1;
			open.push([first, farthest.index], [farthest.index, last]);
		}
	}
	const isKept = (_: number, index: number) => kept[index] === 1;
	return { xs: xs.filter(isKept), ys: ys.filter(isKept) };
}

function farthestFrom(contour: Contour, first: number, last: number): { index: number; distance: number } {
	let index = first;
	let distance = 0;
	for (let i = first + 1; i < last; i++) {
		const d = distanceToLine(contour, i, first, last);
		if (d >= distance) {
			index = i;
			distance = d;
		}
	}
	return { index, distance };
}

/** The distance of a point to the line segment between two others, or to their common point if they are equal. */
function distanceToLine({ xs, ys }: Contour, at: number, first: number, last: number): number {
	const x = xs[at] as number;
	const y = ys[at] as number;
	const startX = xs[first] as number;
	const startY = ys[first] as number;
	const dx = (xs[last] as number) - startX;
	const dy = (ys[last] as number) - startY;
	const squared = dx * dx + dy * dy;
	const along = squared === 0 ? 0 : ((x - startX) * dx + (y - startY) * dy) / squared;
	if (along <= 0) {
		return Math.hypot(x - startX, y - startY);
	}
	if (along >= 1) {
		return Math.hypot(x - (xs[last] as number), y - (ys[last] as number));
	}
	return Math.abs(((startY - y) * dx - (startX - x) * dy) / squared) * Math.hypot(dx, dy);
}
