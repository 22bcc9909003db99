import assert from "node:assert/strict";
import { test } from "node:test";
import { toPixelShape } from "#client/webview/stage/geometry.ts";
import { hitTest } from "#client/webview/stage/hit-test.ts";
import type { Shape } from "#core/model/shape.ts";
import { box, polygon } from "#test/unit/client/webview/stage/support/shapes.ts";

const SIZE = { width: 100, height: 100 };

function hit(shapes: readonly Shape[], x: number, y: number, slack = 2): number | undefined {
	const drawn = shapes.map((shape) => toPixelShape(shape, SIZE));
	return hitTest(drawn, x, y, slack)?.shape.index;
}

test("the smallest shape wins, wherever it is in the list", () => {
	const large = box([0, 0, 1, 1], { index: 0 });
	const middle = box([0.2, 0.2, 0.8, 0.8], { index: 1 });
	const small = box([0.4, 0.4, 0.6, 0.6], { index: 2 });
	for (const shapes of [
		[large, middle, small],
		[small, large, middle],
	]) {
		assert.equal(hit(shapes, 50, 50), 2);
		assert.equal(hit(shapes, 30, 50), 1);
		assert.equal(hit(shapes, 10, 50), 0);
	}
});

test("of two equal shapes the one on top wins", () => {
	assert.equal(hit([box([0, 0, 1, 1], { index: 0 }), box([0, 0, 1, 1], { index: 1 })], 50, 50), 1);
});

test("a hole is outside, and shapes in it can be hit", () => {
	const ring = polygon([
		[0.1, 0.1, 0.9, 0.1, 0.9, 0.9, 0.1, 0.9],
		[0.3, 0.3, 0.7, 0.3, 0.7, 0.7, 0.3, 0.7],
	]);
	assert.equal(hit([ring], 50, 50), undefined);
	assert.equal(hit([ring], 20, 50), 0);
	assert.equal(hit([ring, box([0, 0, 1, 1], { index: 7 })], 50, 50), 7);
});

test("an outline is hit from outside within the tolerance", () => {
	const shape = box([0.2, 0.2, 0.8, 0.8]);
	assert.equal(hit([shape], 18.5, 50), 0);
	assert.equal(hit([shape], 17, 50), undefined);
});

test("shapes without an area are hit near them", () => {
	assert.equal(hit([box([0.5, 0.5, 0.5, 0.5])], 51, 51), 0);
	assert.equal(hit([box([0.5, 0.2, 0.5, 0.8])], 48.5, 40), 0);
	assert.equal(hit([box([0.5, 0.2, 0.5, 0.8])], 46, 40), undefined);
	assert.equal(hit([polygon([[0.2, 0.2, 0.8, 0.8]])], 50, 51), 0);
});

test("nothing is hit in an empty place", () => {
	assert.equal(hit([], 50, 50), undefined);
	assert.equal(hit([box([0, 0, 0.1, 0.1])], 50, 50), undefined);
});
