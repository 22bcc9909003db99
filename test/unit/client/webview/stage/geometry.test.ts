import assert from "node:assert/strict";
import { test } from "node:test";
import { toPixelShape } from "#client/webview/stage/geometry.ts";
import { box, polygon } from "#test/unit/client/webview/stage/support/shapes.ts";

const SIZE = { width: 200, height: 100 };

test("a box becomes a ring of pixels", () => {
	const shape = toPixelShape(box([0.1, 0.2, 0.6, 0.7]), SIZE);
	assert.deepEqual(shape.rings, [[20, 20, 120, 20, 120, 70, 20, 70]]);
	assert.deepEqual(shape.bounds, { left: 20, top: 20, right: 120, bottom: 70 });
	assert.equal(shape.area, 5000);
});

test("swapped corners make the same box", () => {
	assert.deepEqual(
		toPixelShape(box([0.6, 0.7, 0.1, 0.2]), SIZE).bounds,
		toPixelShape(box([0.1, 0.2, 0.6, 0.7]), SIZE).bounds,
	);
});

test("a box without an area keeps its position", () => {
	const shape = toPixelShape(box([0.5, 0.2, 0.5, 0.7]), SIZE);
	assert.deepEqual(shape.bounds, { left: 100, top: 20, right: 100, bottom: 70 });
	assert.equal(shape.area, 0);
});

test("a polygon keeps all its rings, and an unpaired number is not a point", () => {
	const shape = toPixelShape(
		polygon([
			[0, 0, 1, 0, 1, 1, 0.5],
			[0.25, 0.25, 0.5, 0.5],
		]),
		SIZE,
	);
	assert.deepEqual(shape.rings, [
		[0, 0, 200, 0, 200, 100],
		[50, 25, 100, 50],
	]);
	assert.deepEqual(shape.bounds, { left: 0, top: 0, right: 200, bottom: 100 });
});

test("numbers that no renderer accepts are drawn far away", () => {
	const { bounds } = toPixelShape(box([-1e300, 0, Number.POSITIVE_INFINITY, 1]), SIZE);
	assert.deepEqual(bounds, { left: -200_000, top: 0, right: 200_000, bottom: 100 });
});

test("a polygon without points also has bounds", () => {
	assert.deepEqual(toPixelShape(polygon([[]]), SIZE).bounds, { left: 0, top: 0, right: 0, bottom: 0 });
});
