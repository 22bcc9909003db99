// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { converterById, converters } from "#core/formats/all/index.ts";
import { file, image, onImage } from "#test/unit/core/formats/coco/support/coco.ts";
import { convert } from "#test/unit/core/formats/support/convert.ts";

describe("a conversion", () => {
	it("reports progress from 0 to 1, in order", async () => {
		const images = Array.from({ length: 12_000 }, (_, i) => image(i, `${i}.jpg`));
		const { shares } = await convert(file(images, onImage(1)));
		assert.ok(shares.length > 10);
		assert.ok(shares.every((share, i) => share >= (shares[i - 1] ?? 0) && share <= 1));
	});

	it("says that characters were lost in decoding", async () => {
		const { told, lines } = await convert(file([image(1, "caf\ufffd.jpg")], onImage(1)));
		assert.equal(lines.length, 1);
		assert.match(told[0] as string, /^warning \| {2}\| The file is not entirely UTF-8/);
	});

	it("never throws, whatever is in the file", async () => {
		const value = fc.oneof(
			fc.jsonValue({ maxDepth: 3 }),
			fc.constantFrom(0, 1, "1", -1, 1e9, 0.5, null, [], [[]], {}, { size: [2, 2], counts: [1, 3] }),
			fc.array(fc.constantFrom<unknown>(0, 1, 5, 100, 1e6, -3, "4", null, 0.5), { maxLength: 8 }),
		);
		const entry = (...keys: string[]) =>
			fc.oneof(
				{ weight: 5, arbitrary: fc.record(Object.fromEntries(keys.map((key) => [key, value]))) },
				value,
			);
		const list = (items: fc.Arbitrary<unknown>) =>
			fc.oneof({ weight: 9, arbitrary: fc.array(items, { maxLength: 5 }) }, value);
		const document = fc.record({
			images: list(entry("id", "file_name", "width", "height", "coco_url")),
			annotations: list(entry("id", "image_id", "category_id", "bbox", "segmentation", "iscrowd", "area")),
			categories: list(entry("id", "name")),
		});
		await fc.assert(
			fc.asyncProperty(
				document,
				fc.constantFrom("auto", "object-detection", "instance-segmentation"),
				async (coco, task) => {
					const { problems, lines } = await convert(coco, { task });
					assert.ok(lines.length === 0 || problems.every(({ severity }) => severity !== "fatal"));
				},
			),
			{ numRuns: 1500 },
		);
	});
});

describe("the register of converters", () => {
	it("finds each by its id", () => {
		for (const converter of converters) {
			assert.equal(converterById(converter.id), converter);
		}
		assert.equal(converterById("toString"), undefined);
	});
});
