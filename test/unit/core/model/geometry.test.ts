import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { boxFromPixels, isTrainableBox } from "#core/model/box.ts";
import { clampToImage, isInsideImage, toNormalized, toPixel } from "#core/model/coordinates.ts";
import { readPixelCount } from "#core/model/image-size.ts";
import { boxOfPolygon } from "#core/model/polygon.ts";

const box = (topX: number, topY: number, bottomX: number, bottomY: number) => ({
	topX,
	topY,
	bottomX,
	bottomY,
});

describe("coordinates", () => {
	it("are converted to pixels and back", () => {
		assert.equal(toNormalized(250, 500), 0.5);
		assert.equal(toPixel(0.5, 500), 250);
	});

	it("are inside the image from 0 to 1, inclusive", () => {
		assert.deepEqual([0, -0, 1, 0.5].map(isInsideImage), [true, true, true, true]);
		assert.deepEqual([-1e-9, 1 + 1e-9, Number.NaN, Number.POSITIVE_INFINITY].map(isInsideImage), [
			false,
			false,
			false,
			false,
		]);
		assert.deepEqual([-3, 0.2, 7].map(clampToImage), [0, 0.2, 1]);
	});
});

describe("isTrainableBox", () => {
	it("requires a box inside the image with an area", () => {
		assert.equal(isTrainableBox(box(0, 0, 1, 1)), true);
		for (const bad of [
			box(-0.1, 0, 0.5, 0.5),
			box(0, 0, 0.5, 1.1),
			box(0.8, 0, 0.5, 0.5),
			box(0.5, 0, 0.5, 0.5),
			box(0, 0.5, 0.5, 0.5),
			box(Number.NaN, 0, 1, 1),
		]) {
			assert.equal(isTrainableBox(bad), false, JSON.stringify(bad));
		}
	});
});

describe("boxFromPixels", () => {
	it("divides corners by the image's sides", () => {
		assert.deepEqual(boxFromPixels(50, 40, 100, 80, { width: 200, height: 400 }), box(0.25, 0.1, 0.75, 0.3));
	});
});

describe("boxOfPolygon", () => {
	it("surrounds all points", () => {
		const rings = [
			[0.2, 0.3, 0.4, 0.1],
			[0.9, 0.2, 0.5, 0.6],
		];
		assert.deepEqual(boxOfPolygon(rings), box(0.2, 0.1, 0.9, 0.6));
	});

	it("does not exist without a point", () => {
		assert.equal(boxOfPolygon([]), undefined);
		assert.equal(boxOfPolygon([[], [0.5]]), undefined);
	});
});

describe("readPixelCount", () => {
	it("accepts what the schema accepts", () => {
		assert.deepEqual([499, "499", "499px", " 1px "].map(readPixelCount), [499, 499, 499, 1]);
	});

	it("accepts nothing else", () => {
		for (const value of [0, -1, 1.5, "0", "px", "1.5px", "1 px", "", null, true, [5], Number.NaN]) {
			assert.equal(readPixelCount(value), undefined, String(value));
		}
	});
});
