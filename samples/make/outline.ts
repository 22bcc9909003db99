import type { Point, Ring } from "./geometry.ts";

/** A line under construction; curves are sampled, so what is drawn and what is annotated are the same points. */
export interface Outline {
	readonly points: readonly Point[];
	/** Straight to a point. */
	line(x: number, y: number): Outline;
	/** A cubic Bézier curve with two control points to an end point. */
	curve(c1x: number, c1y: number, c2x: number, c2y: number, x: number, y: number): Outline;
	/** An arc of an ellipse, angles in degrees clockwise from the right. */
	arc(cx: number, cy: number, rx: number, ry: number, from: number, to: number): Outline;
}

/** Starts a line, at a point or with nothing. */
export function outline(...start: Point[]): Outline {
	const points = [...start];
	const self: Outline = {
		points,
		line: (x, y) => {
			points.push([x, y]);
			return self;
		},
		curve: (c1x, c1y, c2x, c2y, x, y) => {
			points.push(...bezier(points.at(-1) ?? [x, y], [c1x, c1y], [c2x, c2y], [x, y]));
			return self;
		},
		arc: (cx, cy, rx, ry, from, to) => {
			const steps = 28;
			for (let step = 0; step <= steps; step++) {
				const angle = ((from + ((to - from) * step) / steps) * Math.PI) / 180;
				points.push([cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)]);
			}
			return self;
		},
	};
	return self;
}

function bezier(start: Point, control1: Point, control2: Point, end: Point): Point[] {
	const steps = 14;
	return Array.from({ length: steps }, (_, index) => {
		const t = (index + 1) / steps;
		const s = 1 - t;
		const at = (axis: 0 | 1): number =>
			s * s * s * start[axis] +
			3 * s * s * t * control1[axis] +
			3 * s * t * t * control2[axis] +
			t * t * t * end[axis];
		return [at(0), at(1)];
	});
}

/** A polygon with rounded corners; one radius for all corners, shortened where an edge is short. */
export function rounded(corners: Ring, radius: number): Ring {
	return corners.flatMap((corner, index) => {
		const from = toward(corner, corners.at(index - 1) ?? corner, radius);
		const to = toward(corner, corners[(index + 1) % corners.length] ?? corner, radius);
		return [
			from,
			...bezier(from, toward(from, corner, radius * 0.55), toward(to, corner, radius * 0.55), to),
		];
	});
}

function toward([x, y]: Point, [tx, ty]: Point, distance: number): Point {
	const length = Math.hypot(tx - x, ty - y);
	const t = length === 0 ? 0 : Math.min(distance, length * 0.45) / length;
	return [x + (tx - x) * t, y + (ty - y) * t];
}
