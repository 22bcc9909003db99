import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { clampGeometry, moveInside } from "#core/model/inside-image.ts";
import type { Geometry } from "#core/model/shape.ts";

const box = (topX: number, topY: number, bottomX: number, bottomY: number): Geometry => ({
	kind: "box",
	box: { topX, topY, bottomX, bottomY },
});
const polygon = (...segments: number[][]): Geometry => ({ kind: "polygon", polygon: segments });

describe("a shape and the edge of its image", () => {
	it("is cut off where it is clamped", () => {
		assert.deepEqual(clampGeometry(box(-1, 0.5, 2, 0.75)), box(0, 0.5, 1, 0.75));
		assert.deepEqual(
			clampGeometry(polygon([-1, 0, 0.5, 2, 1, 1], [0, 0, 0, 1, 1, 1.5])),
			polygon([0, 0, 0.5, 1, 1, 1], [0, 0, 0, 1, 1, 1]),
		);
	});

	it("keeps its size where it is moved against it", () => {
		assert.deepEqual(moveInside(box(0.25, 0.25, 0.5, 0.75), 0.125, -0.125), box(0.375, 0.125, 0.625, 0.625));
		assert.deepEqual(moveInside(box(0.25, 0.25, 0.5, 0.75), 1, -1), box(0.75, 0, 1, 0.5));
		assert.deepEqual(
			moveInside(polygon([0.5, 0, 0.75, 0, 0.75, 0.5]), 1, 1),
			polygon([0.75, 0.5, 1, 0.5, 1, 1]),
		);
		assert.deepEqual(moveInside(polygon(), 1, 1), polygon());
	});

	it("comes inside where it was outside", () => {
		assert.deepEqual(moveInside(box(-0.25, 0, 0.25, 1), 0, 0), box(0, 0, 0.5, 1));
	});
});
