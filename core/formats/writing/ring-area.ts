import type { Polygon, Segment } from "#core/model/polygon.ts";

/** The area of a polygon in square units: a segment inside another is a hole, one inside a hole is not. */
export function polygonArea(polygon: Polygon): number {
	return polygon.reduce((sum, segment, index) => {
		const around = polygon.filter((other, i) => i !== index && contains(other, segment)).length;
		return sum + (around % 2 === 0 ? 1 : -1) * ringArea(segment);
	}, 0);
}

/** Whether any segment is inside another. */
export function hasHole(polygon: Polygon): boolean {
	return polygon.some((segment, index) =>
		polygon.some((other, i) => i !== index && contains(other, segment)),
	);
}

function ringArea(segment: Segment): number {
	let twice = 0;
	for (let i = 0; i + 1 < segment.length; i += 2) {
		const [x, y, nextX, nextY] = sideAt(segment, i);
		twice += x * nextY - nextX * y;
	}
	return Math.abs(twice) / 2;
}

/** Whether the middle of a segment's first side is inside a ring; a corner may belong to both. */
function contains(ring: Segment, segment: Segment): boolean {
	const [startX, startY, endX, endY] = sideAt(segment, 0);
	const [x, y] = [(startX + endX) / 2, (startY + endY) / 2];
	let isInside = false;
	for (let i = 0; i + 1 < ring.length; i += 2) {
		const [fromX, fromY, toX, toY] = sideAt(ring, i);
		if (fromY > y !== toY > y && x < fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX)) {
			isInside = !isInside;
		}
	}
	return isInside;
}

/** The side of a ring that begins at an index. */
function sideAt(ring: Segment, at: number): [number, number, number, number] {
	const next = at + 3 < ring.length ? at + 2 : 0;
	return [ring[at], ring[at + 1], ring[next], ring[next + 1]] as [number, number, number, number];
}
