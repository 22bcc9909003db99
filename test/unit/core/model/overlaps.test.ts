// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Segment } from "#core/model/polygon.ts";
import { overlapsIn } from "#core/model/polygon-overlaps.ts";
import { ringOverlap } from "#core/model/ring-overlap.ts";
import { propertyRuns } from "#test/unit/core/rules/line/support/property-runs.ts";

const rectangle = (x0: number, y0: number, x1: number, y1: number) => [x0, y0, x1, y0, x1, y1, x0, y1];
const regular = (points: number, x: number, y: number, radius: number) =>
	Array.from({ length: points }, (_, i) => (2 * Math.PI * i) / points).flatMap((angle) => [
		x + radius * Math.cos(angle),
		y + radius * Math.sin(angle),
	]);

describe("two rings", () => {
	const SQUARE = rectangle(0.2, 0.2, 0.6, 0.6);

	it("overlap in part, wherever they intersect", () => {
		for (const other of [
			rectangle(0.5, 0.5, 0.9, 0.9), // at a corner
			rectangle(0.4, 0.2, 0.8, 0.6), // along two whole edges
			rectangle(0, 0.3, 1, 0.4), // across
			[0.4, 0.8, 0.8, 0.4, 0.4, 0.4], // with an edge through a corner
			[0.4, 0, 0.9, 0.4, 0.4, 0.4], // with one point inside
			regular(50, 0.6, 0.6, 0.1),
		]) {
			assert.equal(ringOverlap(SQUARE, other), "partly");
			assert.equal(ringOverlap(other, SQUARE), "partly");
		}
	});

	it("do not overlap if one is a hole in the other, even if it touches the edge", () => {
		for (const hole of [
			rectangle(0.3, 0.3, 0.5, 0.5),
			rectangle(0.2, 0.2, 0.4, 0.6),
			[0.2, 0.4, 0.4, 0.2, 0.6, 0.4, 0.4, 0.6],
		]) {
			assert.equal(ringOverlap(SQUARE, hole), undefined);
			assert.equal(ringOverlap(hole, SQUARE), undefined);
		}
	});

	it("do not overlap if they only touch", () => {
		for (const other of [
			rectangle(0.6, 0.2, 0.8, 0.6),
			rectangle(0.6, 0.6, 0.8, 0.8),
			rectangle(0.7, 0.7, 0.8, 0.8),
			rectangle(0.6, 0, 0.8, 1),
			[0.2, 0.6, 0.4, 0.6, 0.3, 0.9],
		]) {
			assert.equal(ringOverlap(SQUARE, other), undefined);
		}
	});

	it("do not overlap along a slanted edge that both follow with points of their own, rounded", () => {
		const edge = (count: number) =>
			Array.from({ length: count + 1 }, (_, i) => [0.1 + (0.7 * i) / count, 0.2 + (0.6 * i) / count]);
		const rounded = (points: number[][]) => points.flat().map((value) => Number(value.toFixed(3)));
		const above = rounded([...edge(7), [0.8, 0.1]]);
		const below = rounded([...edge(11), [0.1, 0.9]]);
		assert.equal(ringOverlap(above, below), undefined);
	});

	it("are the same with any first point and in either direction", () => {
		const turned = [0.6, 0.6, 0.6, 0.2, 0.4, 0.2, 0.2, 0.2, 0.2, 0.6];
		assert.equal(ringOverlap(SQUARE, turned), "same");
		assert.equal(ringOverlap(SQUARE, [...SQUARE, 0.2, 0.2]), "same");
	});

	it("in a hollow of the other, do not overlap although their boxes do", () => {
		const hollow = [0, 0, 1, 0, 1, 1, 0.9, 1, 0.9, 0.1, 0.1, 0.1, 0.1, 1, 0, 1];
		assert.equal(ringOverlap(hollow, rectangle(0.3, 0.3, 0.6, 0.9)), undefined);
		assert.equal(ringOverlap(hollow, rectangle(0.3, 0.3, 0.95, 0.9)), "partly");
	});

	it("are judged as counting their cells would, when both are moved off the grid", () => {
		const lines = fc.array(fc.nat(SIDE), { minLength: 2, maxLength: 4 });
		let [overlaps, apart] = [0, 0];
		fc.assert(
			fc.property(lines, lines, lines, lines, (x1, y1, x2, y2) => {
				const [a, b] = [steps(x1, y1), steps(x2, y2)];
				const { both, onlyA, onlyB } = countCells(a, b);
				const expected = both === 0 || onlyA > 0 !== onlyB > 0 ? undefined : onlyA > 0 ? "partly" : "same";
				assert.equal(ringOverlap(slanted(a), slanted(b)), expected);
				expected === "partly" ? overlaps++ : apart++;
			}),
			propertyRuns(),
		);
		assert.ok(overlaps > 100 && apart > 100, `${overlaps} and ${apart} were compared`);
	});
});

const SIDE = 8;

/** A ring that follows the lines of a grid, alternating between x and y. It may cross itself. */
function steps(xs: readonly number[], ys: readonly number[]): number[] {
	const count = Math.min(xs.length, ys.length);
	return Array.from(
		{ length: count },
		(_, i) => [xs[i], ys[i], xs[(i + 1) % count], ys[i]] as number[],
	).flat();
}

/** The same, normalized and without horizontal or vertical edges. */
function slanted(ring: Segment): number[] {
	return ring.map((value, i) => {
		const other = (i % 2 === 0 ? ring[i + 1] : ring[i - 1]) as number;
		return 0.03 + (0.75 * value + 0.17 * other) / SIDE;
	});
}

/** How many cells of the grid two rings cover together and individually. */
function countCells(a: Segment, b: Segment) {
	const cells = { both: 0, onlyA: 0, onlyB: 0 };
	for (let i = 0; i < SIDE * SIDE; i++) {
		const [x, y] = [(i % SIDE) + 0.5, Math.floor(i / SIDE) + 0.5];
		const [inA, inB] = [contains(a, x, y), contains(b, x, y)];
		if (inA || inB) {
			cells[inA && inB ? "both" : inA ? "onlyA" : "onlyB"]++;
		}
	}
	return cells;
}

/** Whether an odd number of vertical edges is to the left of a point. */
function contains(ring: Segment, x: number, y: number): boolean {
	let inside = false;
	for (let i = 0; i < ring.length; i += 2) {
		const [edge, y0, y1] = [ring[i], ring[i + 1], ring[(i + 3) % ring.length]] as [number, number, number];
		if (y0 > y !== y1 > y && edge < x) {
			inside = !inside;
		}
	}
	return inside;
}

describe("overlapsIn", () => {
	const SQUARE = rectangle(0.2, 0.2, 0.6, 0.6);

	it("names each segment that overlaps an earlier one, once", () => {
		const hole = rectangle(0.3, 0.3, 0.4, 0.4);
		const corner = rectangle(0.5, 0.5, 0.9, 0.9);
		assert.deepEqual(overlapsIn([SQUARE, hole, corner, corner]), [
			{ segment: 2, earlier: 0, overlap: "partly" },
			{ segment: 3, earlier: 0, overlap: "partly" },
		]);
		assert.deepEqual(overlapsIn([corner, corner]), [{ segment: 1, earlier: 0, overlap: "same" }]);
		assert.deepEqual(overlapsIn([SQUARE]), []);
	});

	it("stops before it takes long", () => {
		const nested = Array.from({ length: 5000 }, (_, i) => regular(200, 0.5, 0.5, 0.5 - i * 1e-6));
		assert.deepEqual(overlapsIn(nested.slice(0, 3)).length, 2);
		assert.ok(
			overlapsIn([...nested.map((_, i) => rectangle(0, 0, 1 - i * 1e-4, 1)), ...nested]).length < 5000,
		);
	});
});
