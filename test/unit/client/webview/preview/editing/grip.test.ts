import assert from "node:assert/strict";
import { test } from "node:test";
import { hexagonAround, polygonOf, rectangleBetween } from "#client/webview/preview/editing/draft.ts";
import { grown, isNear, pulled } from "#client/webview/preview/editing/grip.ts";
import { placePopup } from "#client/webview/preview/editing/popup-placement.ts";
import type { Geometry } from "#core/model/shape.ts";
import { box, polygon } from "#test/unit/client/webview/stage/support/shapes.ts";

const SIZE = { width: 400, height: 300 };
const BOX = box([0.25, 0.25, 0.5, 0.5]).geometry;
const TRIANGLE = polygon([[0.25, 0.25, 0.75, 0.25, 0.5, 0.75]]).geometry;

/** Image pixels. */
function pixels(geometry: Geometry): number[] {
	const numbers =
		geometry.kind === "box"
			? [geometry.box.topX, geometry.box.topY, geometry.box.bottomX, geometry.box.bottomY]
			: geometry.polygon.flat();
	return numbers.map((value, i) => Math.round(value * (i % 2 ? SIZE.height : SIZE.width) * 100) / 100);
}

test("a box held by its interior moves as a whole, and stops at the image's edge", () => {
	const grip = { handle: undefined, geometry: BOX, from: { x: 150, y: 100 } };
	assert.deepEqual(pixels(pulled(grip, { x: 160, y: 95 }, SIZE)), [110, 70, 210, 145]);
	assert.deepEqual(pixels(pulled(grip, { x: -500, y: 2000 }, SIZE)), [0, 225, 100, 300]);
});

test("a handle held by its edge does not jump", () => {
	const handle = { kind: "side", hold: { x: "right" } } as const;
	const grip = { handle, geometry: BOX, from: { x: 203, y: 110 } };
	assert.deepEqual(pixels(pulled(grip, { x: 203, y: 130 }, SIZE)), [100, 75, 200, 150]);
	assert.deepEqual(pixels(pulled(grip, { x: 213, y: 130 }, SIZE)), [100, 75, 210, 150]);
	// Past the other side, it flips.
	assert.deepEqual(pixels(pulled(grip, { x: 53, y: 130 }, SIZE)), [50, 75, 100, 150]);
});

test("a vertex follows the pointer, and the middle of an edge becomes a vertex", () => {
	const place = { segment: 0, point: 2 };
	const from = { x: 200, y: 225 };
	const to = { x: 220, y: 400 };
	const vertex = pulled({ handle: { kind: "vertex", place }, geometry: TRIANGLE, from }, to, SIZE);
	assert.deepEqual(pixels(vertex), [100, 75, 300, 75, 220, 300]);
	const middle = pulled(
		{ handle: { kind: "middle", place }, geometry: TRIANGLE, from: { x: 150, y: 150 } },
		{ x: 120, y: 160 },
		SIZE,
	);
	assert.deepEqual(pixels(middle), [100, 75, 300, 75, 200, 225, 120, 160]);
});

test("keys move a box's right and bottom sides, up to the opposite sides and the image's edges", () => {
	assert.deepEqual(pixels(grown(BOX, { x: 10, y: 0 }, SIZE)), [100, 75, 210, 150]);
	assert.deepEqual(pixels(grown(BOX, { x: 0, y: -10 }, SIZE)), [100, 75, 200, 140]);
	assert.deepEqual(pixels(grown(BOX, { x: -500, y: 0 }, SIZE)), [100, 75, 101, 150]);
	assert.deepEqual(pixels(grown(BOX, { x: 0, y: 900 }, SIZE)), [100, 75, 200, 300]);
	assert.equal(grown(TRIANGLE, { x: 1, y: 0 }, SIZE), TRIANGLE);
});

test("geometries are the same within rounding errors, and not beyond", () => {
	assert.ok(isNear(BOX, box([0.2501, 0.25, 0.5, 0.4999]).geometry, SIZE));
	assert.ok(!isNear(BOX, box([0.26, 0.25, 0.5, 0.5]).geometry, SIZE));
	assert.ok(!isNear(BOX, TRIANGLE, SIZE));
	assert.ok(!isNear(TRIANGLE, polygon([[0.25, 0.25, 0.75, 0.25]]).geometry, SIZE));
});

test("new shapes are inside the image, and have the form of the line's objects", () => {
	const [from, to] = [
		{ x: 390, y: 10 },
		{ x: 450, y: -20 },
	];
	assert.deepEqual(pixels(rectangleBetween(from, to, SIZE, "box")), [390, 0, 400, 10]);
	assert.deepEqual(pixels(rectangleBetween(from, to, SIZE, "polygon")), [390, 0, 400, 0, 400, 10, 390, 10]);
	const hexagon = polygonOf(hexagonAround({ x: 10, y: 150 }, 40, 20), SIZE);
	assert.deepEqual(pixels(hexagon), [0, 140, 20, 140, 30, 150, 20, 160, 0, 160, 0, 150]);
});

test("the class field is next to its shape and never leaves the stage", () => {
	const room = { width: 600, height: 400 };
	const field = { width: 240, height: 180 };
	const at = (left: number, top: number, right: number, bottom: number) =>
		placePopup({ left, top, right, bottom }, field, room);
	assert.deepEqual(at(100, 50, 200, 100), { x: 100, y: 118 }, "below");
	assert.deepEqual(at(100, 250, 200, 380), { x: 100, y: 52 }, "above");
	assert.deepEqual(at(20, 20, 200, 390), { x: 218, y: 20 }, "right");
	assert.deepEqual(at(400, 20, 590, 390), { x: 142, y: 20 }, "left");
	assert.deepEqual(at(0, 0, 600, 400), { x: 8, y: 212 }, "over it");
	assert.deepEqual(at(580, 50, 640, 100), { x: 352, y: 118 }, "not past the edge");
	assert.deepEqual(placePopup({ left: 0, top: 0, right: 9, bottom: 9 }, field, { width: 100, height: 90 }), {
		x: 8,
		y: 8,
	});
});
