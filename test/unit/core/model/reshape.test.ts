import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Box } from "#core/model/box.ts";
import {
	middleBehind,
	resized,
	spanned,
	withoutVertex,
	withVertex,
	withVertexBehind,
} from "#core/model/reshape.ts";

const BOX: Box = { topX: 0.2, topY: 0.3, bottomX: 0.6, bottomY: 0.5 };
const PIXEL = { x: 0.01, y: 0.01 };

function near(actual: Box, expected: Box): void {
	for (const key of ["topX", "topY", "bottomX", "bottomY"] as const) {
		assert.ok(Math.abs(actual[key] - expected[key]) < 1e-12, `${key}: ${actual[key]} for ${expected[key]}`);
	}
}

test("held sides follow the pointer, even past the opposite side", () => {
	near(resized(BOX, { x: "right" }, { x: 0.9, y: 0 }, PIXEL), { ...BOX, bottomX: 0.9 });
	near(resized(BOX, { x: "left", y: "top" }, { x: 0.1, y: 0.1 }, PIXEL), { ...BOX, topX: 0.1, topY: 0.1 });
	near(resized(BOX, { x: "right" }, { x: 0.1, y: 0 }, PIXEL), { ...BOX, topX: 0.1, bottomX: 0.2 });
	near(resized(BOX, { y: "bottom" }, { x: 0, y: 7 }, PIXEL), { ...BOX, bottomY: 1 });
});

test("a box keeps at least a pixel, on the side of the pointer", () => {
	assert.deepEqual(spanned(0.5, 0.5, 0.01), [0.5, 0.51]);
	assert.deepEqual(spanned(0.5, 0.499, 0.01), [0.49, 0.5]);
	assert.deepEqual(spanned(1, 1, 0.25), [0.75, 1]);
	assert.deepEqual(spanned(0, -3, 0.25), [0, 0.25]);
});

const TRIANGLE_AND_SQUARE = [
	[0.1, 0.1, 0.3, 0.1, 0.2, 0.3],
	[0.5, 0.5, 0.7, 0.5, 0.7, 0.7, 0.5, 0.7],
];

test("points of a polygon are moved, added and removed", () => {
	const square = TRIANGLE_AND_SQUARE[1] as number[];
	assert.deepEqual(
		withVertex(TRIANGLE_AND_SQUARE, { segment: 0, point: 2 }, 0.25, 4)[0],
		[0.1, 0.1, 0.3, 0.1, 0.25, 1],
	);
	const middle = middleBehind(TRIANGLE_AND_SQUARE, { segment: 1, point: 3 });
	assert.deepEqual(middle, { x: 0.5, y: 0.6 });
	const more = withVertexBehind(TRIANGLE_AND_SQUARE, { segment: 1, point: 3 }, middle.x, middle.y);
	assert.deepEqual(more[1], [...square, 0.5, 0.6]);
	assert.deepEqual(withoutVertex(more, { segment: 1, point: 4 }), TRIANGLE_AND_SQUARE);
});

test("a segment of two points is removed as a whole, except the last one", () => {
	const rest = withoutVertex(TRIANGLE_AND_SQUARE, { segment: 0, point: 1 });
	assert.deepEqual(rest, [TRIANGLE_AND_SQUARE[1]]);
	assert.equal(withoutVertex([TRIANGLE_AND_SQUARE[0] as number[]], { segment: 0, point: 1 }), undefined);
});

const anywhere = fc.double({ min: -3, max: 3, noNaN: true });

test("any edit of a box keeps it inside the image and with an area", () => {
	const holds = fc.record(
		{
			x: fc.constantFrom("left" as const, "right" as const),
			y: fc.constantFrom("top" as const, "bottom" as const),
		},
		{ requiredKeys: [] },
	);
	fc.assert(
		fc.property(
			anywhere,
			anywhere,
			anywhere,
			anywhere,
			holds,
			anywhere,
			anywhere,
			(a, b, c, d, hold, x, y) => {
				const box = resized({ topX: a, topY: b, bottomX: c, bottomY: d }, hold, { x, y }, PIXEL);
				assert.ok(box.topX >= 0 && box.topY >= 0 && box.bottomX <= 1 && box.bottomY <= 1);
				assert.ok(hold.x === undefined || box.bottomX - box.topX >= PIXEL.x - 1e-12);
				assert.ok(hold.y === undefined || box.bottomY - box.topY >= PIXEL.y - 1e-12);
			},
		),
	);
});
