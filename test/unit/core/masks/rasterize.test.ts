import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { overlapOf } from "#core/masks/overlap.ts";
import { rasterize } from "#core/masks/rasterize.ts";
import { drawMask, maskOf } from "#test/unit/core/masks/support/draw-mask.ts";

const draw = (...segments: number[][]) => drawMask(rasterize(segments, { width: 4, height: 4 }));

describe("rasterize", () => {
	it("fills the pixels whose centers are inside", () => {
		assert.deepEqual(draw([0, 0, 0.5, 0, 0.5, 0.5, 0, 0.5]), ["##..", "##..", "....", "...."]);
		assert.deepEqual(draw([0.1, 0.1, 0.9, 0.1, 0.9, 0.4, 0.1, 0.4]), ["####", "####", "....", "...."]);
		assert.deepEqual(draw([0, 0, 1, 0, 0, 1]), ["###.", "##..", "#...", "...."]);
	});

	it("combines segments by the even-odd rule", () => {
		const all = [0, 0, 1, 0, 1, 1, 0, 1];
		const middle = [0.25, 0.25, 0.75, 0.25, 0.75, 0.75, 0.25, 0.75];
		assert.deepEqual(draw(all, middle), ["####", "#..#", "#..#", "####"]);
		assert.deepEqual(draw(all, all), ["....", "....", "....", "...."]);
	});

	it("leaves out what is outside the image", () => {
		assert.deepEqual(draw([-9, -9, 9, -9, 9, 0.5, -9, 0.5]), ["####", "####", "....", "...."]);
		assert.deepEqual(draw([2, 2, 3, 2, 3, 3]), ["....", "....", "....", "...."]);
	});

	it("fills nothing for an empty polygon", () => {
		assert.deepEqual(draw(), ["....", "....", "....", "...."]);
		assert.deepEqual(draw([0.5, 0.5]), ["....", "....", "....", "...."]);
	});
});

describe("overlapOf", () => {
	it("is intersection over union", () => {
		assert.equal(overlapOf(maskOf(["##.", "..."]), maskOf([".##", "..."])), 1 / 3);
		assert.equal(overlapOf(maskOf(["#."]), maskOf([".#"])), 0);
		assert.equal(overlapOf(maskOf([".."]), maskOf([".."])), 1);
		assert.equal(overlapOf(maskOf(["#."]), maskOf([".."])), 0);
	});

	it("considers the positions of the windows", () => {
		const square = rasterize([[0.5, 0.5, 1, 0.5, 1, 1, 0.5, 1]], { width: 4, height: 4 });
		assert.equal(square.left, 2);
		assert.equal(overlapOf(square, maskOf(["....", "....", "..##", "..##"])), 1);
		assert.equal(overlapOf(maskOf(["##..", "##..", "....", "...."]), square), 0);
	});
});
