import type { Point, Ring } from "./geometry.ts";

/** Samples per pixel in each direction. */
const FINE = 4;

/** Which fine samples of an image belong to something. */
export interface Mask {
	readonly columns: number;
	readonly rows: number;
	readonly on: Uint8Array;
}

/** An empty mask; `fine` is the number of samples per pixel in each direction. */
export function emptyMask(width: number, height: number, fine = FINE): Mask {
	return { columns: width * fine, rows: height * fine, on: new Uint8Array(width * fine * height * fine) };
}

/** Sets (1) or clears (0) what is inside the rings; rings inside rings are holes (even-odd). */
export function paint({ columns, rows, on }: Mask, rings: readonly Ring[], value: 0 | 1, fine = FINE): void {
	for (let row = 0; row < rows; row++) {
		const crossings = rings.flatMap((ring) => crossingsAt(ring, (row + 0.5) / fine)).sort((a, b) => a - b);
		for (let index = 0; index + 1 < crossings.length; index += 2) {
			const from = Math.max(0, Math.ceil((crossings[index] ?? 0) * fine - 0.5));
			const to = Math.min(columns - 1, Math.ceil((crossings[index + 1] ?? 0) * fine - 0.5) - 1);
			if (to >= from) {
				on.fill(value, row * columns + from, row * columns + to + 1);
			}
		}
	}
}

function crossingsAt(ring: Ring, y: number): number[] {
	const result: number[] = [];
	let [beforeX, beforeY] = ring.at(-1) ?? [0, 0];
	for (const [x, nowY] of ring) {
		if (beforeY <= y !== nowY <= y) {
			result.push(beforeX + ((y - beforeY) / (nowY - beforeY)) * (x - beforeX));
		}
		[beforeX, beforeY] = [x, nowY];
	}
	return result;
}

/** The borders of a mask as rings in pixels: outer borders and holes; parts that touch at a corner are separate. */
export function trace(mask: Mask, fine = FINE): Ring[] {
	const edges = borderEdges(mask);
	const rings: Ring[] = [];
	for (let first = edges.keys().next(); !first.done; first = edges.keys().next()) {
		rings.push(follow(edges, first.value, mask.columns + 1).map(([x, y]): Point => [x / fine, y / fine]));
	}
	return rings;
}

/** Where each edge of the border leads, by the number of its starting corner; the inside is on the right-hand side. */
function borderEdges({ columns, rows, on }: Mask): Map<number, number[]> {
	const edges = new Map<number, number[]>();
	const corner = (column: number, row: number): number => row * (columns + 1) + column;
	const isOn = (column: number, row: number): boolean =>
		column >= 0 && row >= 0 && column < columns && row < rows && on[row * columns + column] === 1;
	const border = (here: boolean, before: boolean, from: number, to: number): void => {
		if (here !== before) {
			const [start, end] = here ? [from, to] : [to, from];
			edges.set(start, [...(edges.get(start) ?? []), end]);
		}
	};
	for (let row = 0; row <= rows; row++) {
		for (let column = 0; column <= columns; column++) {
			const here = isOn(column, row);
			border(here, isOn(column, row - 1), corner(column, row), corner(column + 1, row));
			border(here, isOn(column - 1, row), corner(column, row + 1), corner(column, row));
		}
	}
	return edges;
}

/** Takes one closed border out of the edges; it turns right at a crossing, which keeps touching parts separate. */
function follow(edges: Map<number, number[]>, start: number, stride: number): Point[] {
	const points: Point[] = [];
	let at = start;
	let step = 0;
	do {
		points.push([at % stride, Math.floor(at / stride)]);
		const ways = edges.get(at) ?? [];
		const next = ways.find((way) => isRightTurn(step, way - at, stride)) ?? ways[0] ?? start;
		const rest = ways.filter((way) => way !== next);
		rest.length === 0 ? edges.delete(at) : edges.set(at, rest);
		step = next - at;
		at = next;
	} while (at !== start);
	return points;
}

/** Steps are +1 right, +stride down, -1 left, -stride up. */
function isRightTurn(before: number, after: number, stride: number): boolean {
	const order = [1, stride, -1, -stride];
	return order.indexOf(after) === (order.indexOf(before) + 1) % 4;
}
