// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { compatiblePolygon } from "#core/masks/compatible-polygon.ts";
import { MAX_OUTLINE_POINTS } from "#core/masks/mask.ts";
import { decodeMask, encodeMask, readRunLengths, writeRunLengths } from "#core/masks/run-length.ts";
import { goldenPath } from "#test/fixtures/golden.ts";
import { maskOf } from "#test/unit/core/masks/support/draw-mask.ts";

interface GoldenCase {
	readonly width: number;
	readonly height: number;
	/** Null if the mask is too large to be drawn; its run lengths define it. */
	readonly rows: readonly string[] | null;
	readonly polygons: readonly (readonly number[])[];
	readonly rle: { readonly size: readonly number[]; readonly counts: string };
}

describe("compatiblePolygon", () => {
	const cases: Record<string, GoldenCase> = JSON.parse(
		readFileSync(goldenPath("mask_polygons.json"), "utf8"),
	).cases;

	it("has all 17 masks of the reference", () => {
		assert.equal(Object.keys(cases).length, 17);
	});
	for (const [name, golden] of Object.entries(cases)) {
		it(`matches the reference's polygon for ${name}`, () => {
			const lengths = readRunLengths(golden.rle);
			assert.ok(!("problem" in lengths));
			const decoded = decodeMask(lengths);
			// Decoding keeps only the object's window, which must not affect the polygon.
			assert.deepEqual(compatiblePolygon(decoded), golden.polygons);
			assert.deepEqual(writeRunLengths(encodeMask(decoded)), golden.rle);
			if (golden.rows) {
				const drawn = maskOf(golden.rows);
				assert.deepEqual(compatiblePolygon(drawn), golden.polygons);
				assert.deepEqual(writeRunLengths(encodeMask(drawn)), golden.rle);
			}
		});
	}

	it("gives an empty mask no segments", () => {
		assert.deepEqual(compatiblePolygon(maskOf(["...", "..."])), []);
	});

	it("fills the whole image from edge to edge", () => {
		const polygon = compatiblePolygon(maskOf(["##", "##"]));
		assert.ok(!("problem" in polygon));
		assert.deepEqual(new Set(polygon.flat()), new Set([0, 0.5, 1]));
	});

	it("makes a hole a separate segment", () => {
		const polygon = compatiblePolygon(maskOf(["###", "#.#", "###"]));
		assert.ok(!("problem" in polygon));
		assert.equal(polygon.length, 2);
	});

	it("rejects noise instead of processing it for minutes", () => {
		const side = 1200;
		const pixels = Uint8Array.from({ length: side * side }, (_, i) => (i + Math.floor(i / side)) % 2);
		const polygon = compatiblePolygon({
			width: side,
			height: side,
			left: 0,
			top: 0,
			columns: side,
			rows: side,
			pixels,
		});
		assert.deepEqual(polygon, { problem: `its polygon would have more than ${MAX_OUTLINE_POINTS} points` });
	});
});
