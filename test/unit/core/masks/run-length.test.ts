import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { compressCounts, expandCounts } from "#core/masks/compressed-counts.ts";
import { decodeMask, encodeMask, readRunLengths, writeRunLengths } from "#core/masks/run-length.ts";
import { drawMask, maskOf } from "#test/unit/core/masks/support/draw-mask.ts";

function decode(value: object): string[] {
	const lengths = readRunLengths(value);
	assert.ok(!("problem" in lengths), JSON.stringify(lengths));
	return drawMask(decodeMask(lengths));
}

/** A mask as text, up to 12 by 12 pixels. */
const drawing = fc
	.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
	.chain(([width, height]) =>
		fc.array(fc.string({ unit: fc.constantFrom(".", "#"), minLength: width, maxLength: width }), {
			minLength: height,
			maxLength: height,
		}),
	);

describe("run lengths", () => {
	it("go down the columns, background first", () => {
		assert.deepEqual(decode({ size: [2, 3], counts: [1, 3, 2] }), [".#.", "##."]);
		assert.deepEqual(decode({ size: [2, 2], counts: [0, 4] }), ["##", "##"]);
		assert.deepEqual(decode({ size: [2, 2], counts: [4] }), ["..", ".."]);
		assert.deepEqual(encodeMask(maskOf([".#.", "##."])).counts, [1, 3, 2]);
		assert.deepEqual(encodeMask(maskOf(["##", "##"])).counts, [0, 4]);
		assert.deepEqual(encodeMask(maskOf(["..", ".."])).counts, [4]);
		assert.deepEqual(encodeMask(maskOf(["#.", ".."])).counts, [0, 1, 3]);
	});

	it("may contain empty runs", () => {
		assert.deepEqual(decode({ size: [2, 2], counts: [1, 1, 0, 1, 1, 0] }), [".#", "#."]);
	});

	it("survive both forms", () => {
		fc.assert(
			fc.property(drawing, (rows) => {
				const lengths = encodeMask(maskOf(rows));
				assert.deepEqual(drawMask(decodeMask(lengths)), rows);
				assert.deepEqual(decode(writeRunLengths(lengths)), rows);
				assert.deepEqual(decode({ size: [lengths.height, lengths.width], counts: lengths.counts }), rows);
				assert.deepEqual(encodeMask(decodeMask(lengths)), lengths);
			}),
			{ numRuns: 500 },
		);
	});

	it("survive compression for any numbers", () => {
		fc.assert(
			fc.property(fc.array(fc.nat({ max: 200_000_000 })), (counts) => {
				assert.deepEqual(expandCounts(compressCounts(counts)), counts);
			}),
		);
	});

	it("are read or rejected, but never throw", () => {
		fc.assert(
			fc.property(fc.array(fc.nat({ max: 50 }), { maxLength: 3 }), fc.string(), (size, counts) => {
				const lengths = readRunLengths({ size, counts });
				if (!("problem" in lengths)) {
					decodeMask(lengths);
				}
			}),
			{ numRuns: 1000 },
		);
	});
});

describe("damaged run lengths", () => {
	const refused: readonly [string, object, RegExp][] = [
		["no size", { counts: [4] }, /size is not two positive whole numbers/],
		["a size of zero", { size: [0, 4], counts: [0] }, /size is not two positive whole numbers/],
		["a broken size", { size: [1.5, 4], counts: [6] }, /size is not two positive whole numbers/],
		["a gigantic size", { size: [1_000_000_000, 1], counts: [1_000_000_000] }, /more than 100000000/],
		["a gigantic size as text", { size: [31_623, 31_623], counts: "0" }, /31623 x 31623 pixels/],
		["a size beyond all numbers", { size: [1e300, 1e300], counts: [1] }, /more than 100000000/],
		["no counts", { size: [2, 2] }, /neither a list nor compressed text/],
		["counts that are too few", { size: [2, 2], counts: [1, 2] }, /add up to 3, but 2 x 2 is 4 pixels/],
		["counts that are too many", { size: [2, 2], counts: [1, 2e15] }, /add up to 2000000000000001/],
		["no count at all", { size: [2, 2], counts: [] }, /add up to 0/],
		["negative counts", { size: [2, 2], counts: [5, -1] }, /not all non-negative whole numbers/],
		["counts of text", { size: [2, 2], counts: ["4"] }, /not all non-negative whole numbers/],
		["null counts", { size: [2, 2], counts: [null] }, /not all non-negative whole numbers/],
		["a foreign character", { size: [2, 2], counts: "1 3" }, /" " at character 2/],
		["text that breaks off", { size: [2, 2], counts: "1Q" }, /end in the middle of a number/],
		["an endless number", { size: [2, 2], counts: "Q".repeat(100_000) }, /more than 7 digits/],
		["a negative number as text", { size: [2, 2], counts: "O" }, /not all non-negative whole numbers/],
	];
	for (const [name, value, reason] of refused) {
		it(`with ${name} are a problem`, () => {
			const lengths = readRunLengths(value);
			assert.ok("problem" in lengths);
			assert.match(lengths.problem, reason);
		});
	}

	it("of a hundred million pixels are decoded within the object's window", () => {
		const mask = decodeMask({ width: 10_000, height: 10_000, counts: [50_000_000, 3, 49_999_997] });
		assert.deepEqual([mask.left, mask.top, mask.columns, mask.rows], [5000, 0, 1, 3]);
		assert.equal(mask.pixels.length, 3);
	});
});
