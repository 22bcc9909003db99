import type { Box } from "./box.ts";
import type { Segment } from "./polygon.ts";

/**
 * Anything thinner than this (normalized) is less than a pixel in most images: rounding, or a shared edge that two
 * rings follow with different points.
 */
const THIN = 1e-3;

/**
 * How two rings of one polygon overlap: `same` if they cover the same area, `partly` if each also covers another area.
 */
export type RingOverlap = "partly" | "same";

/**
 * Whether two rings overlap under even-odd filling without one being inside the other, which is how holes are written.
 * Rings that touch, or overlap by less than a thousandth of the image's side, do not overlap.
 *
 * The plane is cut into strips at the height of every point and crossing. Inside a strip, no edge begins, ends, or
 * crosses an edge of the other ring, so the middle of the strip determines what is covered. Areas are compared instead
 * of signs of tiny numbers, so rounding cannot turn touching into overlap.
 */
export function ringOverlap(a: Segment, b: Segment): RingOverlap | undefined {
	const [edgesA, edgesB] = [edgesOf(a), edgesOf(b)];
	const [both, onlyA, onlyB] = [new Region(), new Region(), new Region()];
	const cuts = cutsThrough(edgesA, edgesB);
	for (let i = 1; i < cuts.length; i++) {
		const [top, bottom] = [cuts[i - 1] as number, cuts[i] as number];
		const middle = (top + bottom) / 2;
		const marks = [...crossings(edgesA, middle, 1), ...crossings(edgesB, middle, 2)];
		marks.sort((one, other) => one.x - other.x);
		let inside = 0;
		let left = 0;
		for (const { x, ring } of marks) {
			[undefined, onlyA, onlyB, both][inside]?.add(left, x, top, bottom);
			inside ^= ring;
			left = x;
		}
	}
	if (both.isThin || onlyA.isThin !== onlyB.isThin) {
		return undefined;
	}
	return onlyA.isThin ? "same" : "partly";
}

/** Whether rings in these boxes can overlap at all. */
export function boxesOverlap(a: Box, b: Box): boolean {
	return (
		Math.min(a.bottomX, b.bottomX) - Math.max(a.topX, b.topX) > THIN &&
		Math.min(a.bottomY, b.bottomY) - Math.max(a.topY, b.topY) > THIN
	);
}

/** An edge from its upper to its lower end. */
interface Edge {
	readonly x0: number;
	readonly y0: number;
	readonly x1: number;
	readonly y1: number;
}

/** The edges of a closed ring except horizontal ones, which do not bound a strip. */
function edgesOf(ring: Segment): Edge[] {
	const edges: Edge[] = [];
	for (let i = 0; i + 1 < ring.length; i += 2) {
		const next = i + 3 < ring.length ? i + 2 : 0;
		const [x0, y0] = [ring[i] as number, ring[i + 1] as number];
		const [x1, y1] = [ring[next] as number, ring[next + 1] as number];
		if (y0 !== y1) {
			edges.push(y0 < y1 ? { x0, y0, x1, y1 } : { x0: x1, y0: y1, x1: x0, y1: y0 });
		}
	}
	return edges;
}

/** The heights at which an edge begins or ends, or one ring crosses the other, each once and in order. */
function cutsThrough(a: readonly Edge[], b: readonly Edge[]): number[] {
	const cuts = new Set<number>();
	for (const { y0, y1 } of [...a, ...b]) {
		cuts.add(y0);
		cuts.add(y1);
	}
	for (const one of a) {
		for (const other of b) {
			const [top, bottom] = [Math.max(one.y0, other.y0), Math.min(one.y1, other.y1)];
			// If the edges cross, one is left of the other at the top and right of it at the bottom, or vice versa.
			if (top < bottom) {
				const above = xAt(one, top) - xAt(other, top);
				const below = xAt(one, bottom) - xAt(other, bottom);
				if (above * below < 0) {
					cuts.add(top + ((bottom - top) * above) / (above - below));
				}
			}
		}
	}
	return [...cuts].sort((y, z) => y - z);
}

function xAt({ x0, y0, x1, y1 }: Edge, y: number): number {
	return x0 + ((x1 - x0) * (y - y0)) / (y1 - y0);
}

/** The crossings of edges with a height at which none of them begins or ends. */
function crossings(edges: readonly Edge[], y: number, ring: 1 | 2): { x: number; ring: 1 | 2 }[] {
	const found: { x: number; ring: 1 | 2 }[] = [];
	for (const edge of edges) {
		if (edge.y0 < y && y < edge.y1) {
			found.push({ x: xAt(edge, y), ring });
		}
	}
	return found;
}

/** A part of the plane, composed of pieces of strips. */
class Region {
	#area = 0;
	#left = Number.POSITIVE_INFINITY;
	#right = Number.NEGATIVE_INFINITY;
	#top = Number.POSITIVE_INFINITY;
	#bottom = Number.NEGATIVE_INFINITY;

	add(left: number, right: number, top: number, bottom: number) {
		if (right > left) {
			this.#area += (right - left) * (bottom - top);
			this.#left = Math.min(this.#left, left);
			this.#right = Math.max(this.#right, right);
			this.#top = Math.min(this.#top, top);
			this.#bottom = Math.max(this.#bottom, bottom);
		}
	}

	/** Thin on average: a long sliver has some area, but hardly any width. */
	get isThin(): boolean {
		const length = Math.max(this.#right - this.#left, this.#bottom - this.#top);
		return this.#area === 0 || this.#area <= THIN * length;
	}
}
