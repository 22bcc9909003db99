// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import fc from "fast-check";
import { compatiblePolygon } from "#core/masks/compatible-polygon.ts";
import { findEdgeRings } from "#core/masks/edge-rings.ts";
import { MAX_OUTLINE_POINTS, type Mask } from "#core/masks/mask.ts";
import { MAX_SEGMENT_POINTS, maskToPolygon } from "#core/masks/mask-polygon.ts";
import { decodeMask, encodeMask, readRunLengths } from "#core/masks/run-length.ts";
import { isTrainableBox } from "#core/model/box.ts";
import { isInsideImage } from "#core/model/coordinates.ts";
import { boxOfPolygon } from "#core/model/polygon.ts";
import { SHARED, withoutShared } from "#test/unit/core/formats/support/shared.ts";
import { maskOf } from "#test/unit/core/masks/support/draw-mask.ts";
import { fitOf, outlined } from "#test/unit/core/masks/support/outline.ts";
import { propertyRuns } from "#test/unit/core/rules/line/support/property-runs.ts";

/** The polygon in pixels, one string per segment: "0,0 1,0 1,1 0,1". */
function inPixels(mask: Mask): string[] {
	return outlined(mask, maskToPolygon).map((segment) => {
		const points = Array.from({ length: segment.length / 2 }, (_, i) => {
			const [x, y] = segment.slice(2 * i, 2 * i + 2) as [number, number];
			return `${Math.round(x * mask.width * 100) / 100},${Math.round(y * mask.height * 100) / 100}`;
		});
		return points.join(" ");
	});
}

describe("maskToPolygon", () => {
	const drawn: readonly [string, readonly string[], readonly string[]][] = [
		["one pixel is a square", ["...", ".#.", "..."], ["1,1 2,1 2,2 1,2"]],
		["a full image goes from edge to edge", ["##", "##"], ["0,0 2,0 2,2 0,2"]],
		["nothing has no segment", ["..", ".."], []],
		["a hole runs the other way", ["###", "#.#", "###"], ["0,0 3,0 3,3 0,3", "1,2 2,2 2,1 1,1"]],
		["neighbors across a corner are apart", ["#.", ".#"], ["0,0 1,0 1,1 0,1", "1,1 2,1 2,2 1,2"]],
		[
			"holes across a corner are one",
			["####", "#.##", "##.#", "####"],
			["0,0 4,0 4,4 0,4", "1,2 2,2 2,3 3,3 3,2 2,2 2,1 1,1"],
		],
		[
			"an island in a hole is a third",
			["#####", "#...#", "#.#.#", "#...#", "#####"],
			["0,0 5,0 5,5 0,5", "2,2 3,2 3,3 2,3", "1,4 4,4 4,1 1,1"],
		],
	];
	for (const [name, rows, expected] of drawn) {
		it(name, () => {
			assert.deepEqual(inPixels(maskOf(rows)), expected);
		});
	}

	it("positions a window in its image", () => {
		const window = decodeMask({ width: 10, height: 4, counts: [21, 2, 17] });
		assert.deepEqual(inPixels(window), ["5,1 6,1 6,3 5,3"]);
	});

	it("follows a curve through the middle of its steps, and keeps the corners next to it", () => {
		const half = draw((x, y) => Math.hypot(x - 0.5, y - 1) < 0.4 || (y > 0.9 && x > 0.05), 400, 400);
		assert.match(inPixels(half).join(), /400,360 400,400 20,400/);
		assert.ok(fitOf(half, maskToPolygon) > 0.999);
	});

	it("stays on the corners if noise has no steps to go through", () => {
		const random = randomFrom(23);
		const fit = fitOf(
			draw(() => random() < 0.7, 60, 60),
			maskToPolygon,
		);
		assert.ok(fit > 0.915, String(fit));
	});

	it("rejects noise instead of processing it for minutes", () => {
		const side = 1200;
		const pixels = Uint8Array.from({ length: side * side }, (_, i) => (i + Math.floor(i / side)) % 2);
		const board = { width: side, height: side, left: 0, top: 0, columns: side, rows: side, pixels };
		assert.deepEqual(maskToPolygon(board), {
			problem: `its polygon would have more than ${MAX_OUTLINE_POINTS} points`,
		});
	});
});

/** Numbers below 1 from a seed. */
function randomFrom(seed: number): () => number {
	let state = seed | 1;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
		return (state >>> 8) / (1 << 24);
	};
}

/** Whether a pixel at x, y (0 to 1) belongs to the object. */
type Shape = (x: number, y: number) => boolean;

const disc =
	(x0: number, y0: number, radius: number): Shape =>
	(x, y) =>
		Math.hypot(x - x0, y - y0) < radius;

const shapes: Record<string, (random: () => number) => Shape> = {
	blobs: (random) => {
		const discs = Array.from({ length: 6 }, () => disc(random(), random(), 0.05 + random() / 4));
		return (x, y) => discs.some((each) => each(x, y));
	},
	rings: (random) => {
		const outer = disc(0.5, 0.5, 0.3 + random() / 4);
		const inner = disc(0.5, 0.5, 0.1 + random() / 5);
		return (x, y) => outer(x, y) && !inner(x, y);
	},
	noise: (random) => {
		const share = random();
		return () => random() < share;
	},
	"ragged blobs": (random) => {
		const blobs = disc(random(), random(), 0.3 + random() / 2);
		return (x, y) => blobs(x + random() / 50, y + random() / 50);
	},
	slopes: (random) => {
		const [slope, height, thickness] = [4 * random() - 2, random(), random() / 5];
		return (x, y) => Math.abs(y - height - slope * (x - 0.5)) < thickness;
	},
	"single pixels": (random) => () => random() < 0.02,
	"full images": () => () => true,
};

function draw(shape: Shape, width: number, height: number): Mask {
	const pixels = Uint8Array.from({ length: width * height }, (_, i) =>
		shape(((i % width) + 0.5) / width, (Math.floor(i / width) + 0.5) / height) ? 1 : 0,
	);
	const whole = { width, height, left: 0, top: 0, columns: width, rows: height, pixels };
	return decodeMask(encodeMask(whole));
}

describe("the polygon of a random mask", () => {
	const masks = (make: (random: () => number) => Shape, longest: number) =>
		fc
			.tuple(fc.integer(), fc.integer({ min: 1, max: longest }), fc.integer({ min: 1, max: longest }))
			.map(([seed, width, height]) => draw(make(randomFrom(seed)), width, height));
	for (const [name, make] of Object.entries(shapes)) {
		it(`of ${name} is exact up to 100 corners, and well within what training keeps`, () => {
			fc.assert(
				fc.property(masks(make, 150), (mask) => {
					const polygon = outlined(mask, maskToPolygon);
					for (const segment of polygon) {
						assert.ok(segment.length >= 6 && segment.length <= 2 * MAX_SEGMENT_POINTS);
						assert.ok(segment.every(isInsideImage));
						const box = boxOfPolygon([segment]);
						assert.ok(box && isTrainableBox(box));
					}
					const rings = findEdgeRings(mask);
					assert.ok(!("problem" in rings));
					const fit = fitOf(mask, maskToPolygon);
					if (rings.every(({ xs }) => xs.length <= MAX_SEGMENT_POINTS)) {
						assert.equal(fit, 1);
					} else {
						const compatible = fitOf(mask, compatiblePolygon);
						assert.ok(fit > compatible - 0.005, `${fit}, but ${compatible} as training's own tool does it`);
					}
				}),
				propertyRuns(150),
			);
		});
	}
});

describe("the masks of the fridge dataset", () => {
	const path = "data/fridge/odFridgeObjectsMask_coco_rle.json";
	const skip = withoutShared(path);

	it("fit their polygons better than those that training's own tool makes", { skip }, () => {
		const { annotations } = JSON.parse(readFileSync(SHARED + path, "utf8"));
		const masks: Mask[] = annotations.map(({ segmentation }: { segmentation: object }) => {
			const lengths = readRunLengths(segmentation);
			assert.ok(!("problem" in lengths));
			return decodeMask(lengths);
		});
		const mean = (fits: readonly number[]) => fits.reduce((sum, fit) => sum + fit) / fits.length;
		const fit = mean(masks.map((mask) => fitOf(mask, maskToPolygon)));
		const compatible = mean(masks.map((mask) => fitOf(mask, compatiblePolygon)));
		assert.equal(masks.length, 336);
		assert.ok(fit > 0.999 && compatible < 0.995, `${fit} and ${compatible}`);
	});
});
