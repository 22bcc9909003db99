/** A point as x (to the right) and y (down). */
export type Point = readonly [x: number, y: number];

/** A closed line; the last point joins the first, which is not repeated. */
export type Ring = readonly Point[];

/** Smallest upright rectangle around some points. */
export interface Bounds {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** Where a drawn object goes: first scaled, then turned clockwise by the angle in degrees, then moved. */
export interface Placement {
	readonly x: number;
	readonly y: number;
	readonly scale: number;
	readonly angle: number;
}

/** The points after a placement: the same numbers that the SVG transform of `transformOf` gives. */
export function place(ring: Ring, { x, y, scale, angle }: Placement): Ring {
	const cos = Math.cos((angle * Math.PI) / 180) * scale;
	const sin = Math.sin((angle * Math.PI) / 180) * scale;
	return ring.map(([px, py]) => [x + px * cos - py * sin, y + px * sin + py * cos]);
}

/** The SVG transform of a placement. */
export function transformOf({ x, y, scale, angle }: Placement): string {
	return `translate(${x.toFixed(2)} ${y.toFixed(2)}) rotate(${angle.toFixed(2)}) scale(${scale.toFixed(4)})`;
}

/** Bounds of all the rings together. */
export function boundsOf(rings: readonly Ring[]): Bounds {
	const points = rings.flat();
	const xs = points.map(([x]) => x);
	const ys = points.map(([, y]) => y);
	return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** Area inside a ring, without sign. */
export function areaOf(ring: Ring): number {
	return Math.abs(signedArea(ring));
}

/** Whether a ring runs clockwise in the image. */
export function isClockwise(ring: Ring): boolean {
	return signedArea(ring) > 0;
}

function signedArea(ring: Ring): number {
	let twice = 0;
	ring.forEach(([x, y], index) => {
		const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
		twice += x * nextY - nextX * y;
	});
	return twice / 2;
}

function distanceToSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
	const [dx, dy] = [bx - ax, by - ay];
	const length = dx * dx + dy * dy;
	const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
	return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

function simplifyLine(line: readonly Point[], tolerance: number): Point[] {
	const first = line[0];
	const last = line.at(-1);
	if (first === undefined || last === undefined || line.length < 3) {
		return [...line];
	}
	let farthest = 0;
	let distance = -1;
	line.forEach((point, index) => {
		const away = distanceToSegment(point, first, last);
		if (away > distance) {
			[farthest, distance] = [index, away];
		}
	});
	if (distance <= tolerance) {
		return [first, last];
	}
	return [
		...simplifyLine(line.slice(0, farthest + 1), tolerance).slice(0, -1),
		...simplifyLine(line.slice(farthest), tolerance),
	];
}

/** Fewer points, so that no dropped point is farther than the tolerance from the new ring (Ramer, Douglas, Peucker). */
export function simplify(ring: Ring, tolerance: number): Ring {
	const [start] = ring;
	if (start === undefined) {
		return ring;
	}
	let far = 0;
	ring.forEach((point, index) => {
		const best = ring[far] ?? start;
		if (
			Math.hypot(point[0] - start[0], point[1] - start[1]) >
			Math.hypot(best[0] - start[0], best[1] - start[1])
		) {
			far = index;
		}
	});
	const there = simplifyLine(ring.slice(0, far + 1), tolerance);
	const back = simplifyLine([...ring.slice(far), start], tolerance);
	return [...there.slice(0, -1), ...back.slice(0, -1)];
}

/** The part of a ring on one side of a line x = limit or y = limit. */
function clipSide(ring: Ring, axis: 0 | 1, limit: number, sign: 1 | -1): Ring {
	const inside = (point: Point): boolean => (point[axis] - limit) * sign >= 0;
	const result: Point[] = [];
	ring.forEach((point, index) => {
		const before = ring.at(index - 1) ?? point;
		if (inside(before) !== inside(point)) {
			const t = (limit - before[axis]) / (point[axis] - before[axis]);
			const crossing: [number, number] = [
				before[0] + t * (point[0] - before[0]),
				before[1] + t * (point[1] - before[1]),
			];
			crossing[axis] = limit;
			result.push(crossing);
		}
		if (inside(point)) {
			result.push(point);
		}
	});
	return result;
}

/** The part of a ring inside the image (Sutherland, Hodgman); empty if nothing is inside. */
export function clipToPicture(ring: Ring, width: number, height: number): Ring {
	const horizontal = clipSide(clipSide(ring, 0, 0, 1), 0, width, -1);
	return clipSide(clipSide(horizontal, 1, 0, 1), 1, height, -1);
}

/** Whether the point is inside the ring. */
export function contains(ring: Ring, [x, y]: Point): boolean {
	let inside = false;
	let [beforeX, beforeY] = ring.at(-1) ?? [0, 0];
	for (const [nowX, nowY] of ring) {
		if (beforeY <= y !== nowY <= y && x < beforeX + ((y - beforeY) / (nowY - beforeY)) * (nowX - beforeX)) {
			inside = !inside;
		}
		[beforeX, beforeY] = [nowX, nowY];
	}
	return inside;
}

/** Outer rings, each with the holes inside it. */
export function withHoles(
	rings: readonly Ring[],
): { readonly outer: Ring; readonly holes: readonly Ring[] }[] {
	const around = (ring: Ring): Ring | undefined =>
		rings.find((other) => other !== ring && contains(other, ring[0] ?? [0, 0]));
	return rings
		.filter((ring) => around(ring) === undefined)
		.map((outer) => ({ outer, holes: rings.filter((ring) => around(ring) === outer) }));
}
