import type { Ring } from "./ring.ts";

/** A corner with a side of at most this many pixels is a step of a slope or curve; others are corners of the object. */
const LONGEST_STEP = 2;

/**
 * The line through the middle of the stairs that slopes and curves form in a ring of pixel edges, in the order of the
 * ring. Corners between two long sides are kept.
 */
export function smoothStairs({ xs, ys }: Ring): Ring {
	const count = xs.length;
	const newXs: number[] = [];
	const newYs: number[] = [];
	const at = (point: number) => (point + count) % count;
	const x = (point: number) => xs[at(point)] as number;
	const y = (point: number) => ys[at(point)] as number;
	/** The length of the side that starts at a point; sides are parallel to the axes. */
	const side = (point: number) => Math.abs(x(point + 1) - x(point)) + Math.abs(y(point + 1) - y(point));
	/** Whether the ring turns right (1) or left (-1) at a point. */
	const turn = (point: number) =>
		Math.sign(
			(x(point) - x(point - 1)) * (y(point + 1) - y(point)) -
				(y(point) - y(point - 1)) * (x(point + 1) - x(point)),
		);
	const isStep = (point: number) => Math.min(side(point - 1), side(point)) <= LONGEST_STEP;
	for (let point = 0; point < count; point++) {
		const length = side(point);
		const add = (distance: number) => {
			newXs.push(x(point) + ((x(point + 1) - x(point)) * distance) / length);
			newYs.push(y(point) + ((y(point + 1) - y(point)) * distance) / length);
		};
		if (!isStep(point)) {
			add(0);
		}
		if (turn(point) !== turn(point + 1)) {
			add(length / 2);
			continue;
		}
		// A side between two equal turns is where a curve turns back: it is kept except for half a step at either end.
		if (isStep(point)) {
			add(Math.min(length, side(point - 1)) / 2);
		}
		if (isStep(point + 1) && length > LONGEST_STEP) {
			add(length - Math.min(length, side(point + 1)) / 2);
		}
	}
	return { xs: Float64Array.from(newXs), ys: Float64Array.from(newYs) };
}
