import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Box } from "#core/model/box.ts";
import { boundsOf, clampGeometry, moveInside } from "#core/model/inside-image.ts";
import type { Geometry } from "#core/model/shape.ts";

const box = (topX: number, topY: number, bottomX: number, bottomY: number): Geometry => ({
	kind: "box",
	box: { topX, topY, bottomX, bottomY },
});
const polygon = (...segments: number[][]): Geometry => ({ kind: "polygon", polygon: segments });

describe("a shape and the edge of its image", () => {
	it("is cut off when it is clamped", () => {
		assert.deepEqual(clampGeometry(box(-1, 0.5, 2, 0.75)), box(0, 0.5, 1, 0.75));
		assert.deepEqual(
			clampGeometry(polygon([-1, 0, 0.5, 2, 1, 1], [0, 0, 0, 1, 1, 1.5])),
			polygon([0, 0, 0.5, 1, 1, 1], [0, 0, 0, 1, 1, 1]),
		);
	});

	it("keeps its size when it is moved against it", () => {
		assert.deepEqual(moveInside(box(0.25, 0.25, 0.5, 0.75), 0.125, -0.125), box(0.375, 0.125, 0.625, 0.625));
		assert.deepEqual(moveInside(box(0.25, 0.25, 0.5, 0.75), 1, -1), box(0.75, 0, 1, 0.5));
		assert.deepEqual(
			moveInside(polygon([0.5, 0, 0.75, 0, 0.75, 0.5]), 1, 1),
			polygon([0.75, 0.5, 1, 0.5, 1, 1]),
		);
		assert.deepEqual(moveInside(polygon(), 1, 1), polygon());
	});

	it("is cut off at the edge by the first move if it was outside, and continues from there", () => {
		assert.deepEqual(moveInside(box(-0.25, 0, 0.25, 1), 0, 0), box(0, 0, 0.25, 1));
		assert.deepEqual(moveInside(box(-0.25, 0, 0.25, 1), -1, 0), box(0, 0, 0.25, 1));
		assert.deepEqual(moveInside(box(-0.25, 0, 0.25, 1), 0.125, 0), box(0, 0, 0.375, 1));
	});

	it("stays inside with any move, and keeps its size", () => {
		const share = fc.double({ min: 0, max: 1, noNaN: true });
		const anywhere = fc.double({ min: -3, max: 3, noNaN: true });
		const ring = fc
			.array(fc.tuple(share, share), { minLength: 3, maxLength: 12 })
			.map((points) => points.flat());
		fc.assert(
			fc.property(fc.array(ring, { minLength: 1, maxLength: 3 }), anywhere, anywhere, (rings, byX, byY) => {
				const before = boundsOf(polygon(...rings)) as Box;
				const bounds = boundsOf(moveInside(polygon(...rings), byX, byY)) as Box;
				assert.ok(bounds.topX >= 0 && bounds.topY >= 0 && bounds.bottomX <= 1 && bounds.bottomY <= 1);
				assert.ok(Math.abs(bounds.bottomX - bounds.topX - (before.bottomX - before.topX)) < 1e-9);
				assert.ok(Math.abs(bounds.bottomY - bounds.topY - (before.bottomY - before.topY)) < 1e-9);
			}),
		);
	});
});
