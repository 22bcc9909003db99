// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { coco } from "#core/formats/coco/coco.ts";
import type { DatasetFiles } from "#core/formats/converter.ts";
import { cocoOf, file, image, onImage } from "#test/unit/core/formats/coco/support/coco.ts";
import { png } from "#test/unit/core/formats/pascal-voc/support/voc.ts";
import { collect, convert } from "#test/unit/core/formats/support/convert.ts";
import { convertDataset } from "#test/unit/core/formats/support/convert-dataset.ts";
import { memoryFiles } from "#test/unit/core/formats/support/memory-files.ts";

const outlined = { bbox: [10, 10, 20, 30], segmentation: [[10, 10, 20, 10, 20, 30]] };

describe("a streamed COCO file", () => {
	it("may have its lists in any order", async () => {
		const { images, annotations, categories } = cocoOf(
			{ bbox: [10, 10, 20, 30] },
			{ ...outlined, bbox: "odd" },
		);
		const expected = await convert({ images, annotations, categories });
		assert.equal(expected.lines[0]?.label.length, 2);
		for (const other of [
			{ annotations, images, categories },
			{ categories, annotations, images },
			{ annotations, categories, images },
		]) {
			assert.deepEqual((await convert(other)).lines, expected.lines);
		}
	});

	it("gives the same boxes whether they are kept or read again", async () => {
		const boxes = Array.from({ length: 300 }, (_, i) => [i % 70, i % 40, 10 + i / 100, 5.125]);
		const kept = boxes.map((bbox, id) => onImage(1 + (id % 3), { id, bbox }));
		const again = kept.map((annotation) => ({ ...annotation, bbox: annotation.bbox.map(String) }));
		const images = [1, 2, 3].map((id) => image(id, `${id}.jpg`));
		const { lines, told } = await convert(file(images, ...kept));
		assert.equal(lines.flatMap(({ label }) => label).length, 300);
		assert.deepEqual([lines, told], await convert(file(images, ...again)).then((x) => [x.lines, x.told]));
	});

	for (const key of ["images", "annotations", "categories"]) {
		it(`is rejected if ${key} appears twice`, async () => {
			const text = JSON.stringify(cocoOf(outlined));
			const { told, lines } = await convert(`${text.slice(0, -1)}, "${key}": []}`);
			assert.equal(lines.length, 0);
			assert.equal(told.length, 1);
			assert.match(told[0] as string, new RegExp(`^fatal \\|  \\| The key ${key} appears twice`));
		});
	}

	it("may have other keys twice", async () => {
		const text = JSON.stringify(cocoOf(outlined));
		assert.deepEqual((await convert(`${text.slice(0, -1)}, "info": 1, "info": 2}`)).told, []);
	});

	it("that changes or can no longer be read is reported and closed", async () => {
		for (const [fail, reason] of [
			[(into: Uint8Array) => into.fill(0x7b).length, /cannot be read: it changed while it was being read$/],
			[() => Promise.reject(new Error("the disk is gone")), /cannot be read: the disk is gone$/],
		] as const) {
			let closed = 0;
			const { told, task } = await collect(breaking(JSON.stringify(cocoOf(outlined)), fail, () => closed++));
			assert.equal(task, "instance-segmentation");
			assert.match(told.join(), reason);
			assert.match(told.join(), /^fatal/);
			assert.equal(closed, 1);
		}
	});

	it("is closed when the rest is not needed", async () => {
		let closed = 0;
		const files = breaking(JSON.stringify(cocoOf(outlined)), undefined, () => closed++);
		for await (const event of coco.convert("coco.json", files, { task: "auto", baseUrl: "azureml://x" })) {
			if (event.kind === "task") {
				break;
			}
		}
		assert.equal(closed, 1);
	});

	it("with endless brackets in a field is converted", async () => {
		const deep = "[".repeat(100_000) + "]".repeat(100_000);
		const text = JSON.stringify(cocoOf(outlined)).replace('"id":1,"image_id"', `"iscrowd":${deep},$&`);
		assert.equal((await convert(text)).lines[0]?.label.length, 1);
		const official = await convert(text, { azureCompatible: true });
		assert.match(official.told.join(), /^fatal .* nested too deeply for the official scripts$/);
	});
});

/** A file in memory that fails from the third read on, when its annotations are read again. */
function breaking(
	text: string,
	fail: ((into: Uint8Array) => number | Promise<number>) | undefined,
	onClose: () => void,
): DatasetFiles {
	const files = memoryFiles({ "coco.json": text });
	return {
		...files,
		open: async (path) => {
			const opened = await files.open(path);
			let reads = 0;
			return {
				...opened,
				read: async (position, into) => (++reads > 3 && fail ? fail(into) : opened.read(position, into)),
				close: async () => onClose(),
			};
		},
	};
}

describe("where the objects of a COCO file come from", () => {
	for (const task of ["object-detection", "instance-segmentation"] as const) {
		it(`is known for ${task}`, async () => {
			const document = file(
				[image(1, "a.jpg"), image("é", "b.jpg")],
				{ ...onImage("é"), id: 11, ...outlined },
				{ ...onImage(1), id: 12, category_id: 99 },
				{ ...onImage(1), id: 13, ...outlined },
				{ ...onImage(1), id: "x", ...outlined },
			);
			const text = JSON.stringify(document);
			const bytes = new TextEncoder().encode(text);
			const { images } = await convertDataset(coco, "coco.json", { "coco.json": text }, { task });
			const told = images.map(({ origin, originOf, annotation }) => [
				origin,
				...(annotation.content.kind === "objects"
					? annotation.content.objects.map((_, object) => originOf?.(object))
					: []),
			]);
			assert.deepEqual(
				told.map((origins) => origins.map((origin) => origin?.element)),
				[
					["image 1 (a.jpg)", "annotation 13", "annotation at position 4"],
					["image é (b.jpg)", "annotation 11"],
				],
			);
			const { images: listed, annotations } = document;
			assert.deepEqual(
				told.map((origins) => origins.map((origin) => elementAt(bytes, origin?.span))),
				[
					[listed[0], annotations[2], annotations[3]],
					[listed[1], annotations[0]],
				],
			);
			assert.ok(told.flat().every((origin) => origin?.file === "coco.json"));
		});
	}

	it("has no span in UTF-16, whose bytes were converted for reading", async () => {
		const bytes = Buffer.from(`\ufeff${JSON.stringify(cocoOf(outlined))}`, "utf16le");
		const { images, lines } = await convertDataset(coco, "coco.json", { "coco.json": bytes });
		assert.equal(lines[0]?.label.length, 1);
		assert.deepEqual(images[0]?.originOf?.(0), { file: "coco.json", element: "annotation 1" });
	});
});

function elementAt(bytes: Uint8Array, span: { start: number; end: number; unit: string } | undefined) {
	assert.equal(span?.unit, "bytes");
	return JSON.parse(new TextDecoder().decode(bytes.subarray(span?.start, span?.end)));
}

describe("sizes that a COCO file does not give", () => {
	const sizeless = (...names: readonly string[]) =>
		JSON.stringify(
			file(
				names.map((name, id) => image(id, name, id % 2 === 0 ? {} : { width: 0, height: "?" })),
				...names.map((_, id) => onImage(id)),
			),
		);
	const picture = png(200, 100);

	for (const place of [
		"ds/annotations/a.png",
		"ds/annotations/images/a.png",
		"ds/images/a.png",
		"ds/a.png",
		"ds/train2017/a.png",
	]) {
		it(`come from ${place}`, async () => {
			const { lines, told } = await convertDataset(coco, "ds/annotations/coco.json", {
				"ds/annotations/coco.json": sizeless("a.png"),
				[place]: picture,
			});
			assert.deepEqual(lines[0]?.image_details, { format: "png", width: 200, height: 100 });
			assert.equal(lines[0]?.label[0]?.topX, 0.05);
			assert.deepEqual(told, [
				"info | images | The size of 1 image (first: image 0 (a.png)) is missing or invalid in the file, so it was read from the image file",
			]);
		});
	}

	it("are counted, and images without any size are skipped", async () => {
		const { lines, told } = await convertDataset(coco, "ds/coco.json", {
			"ds/coco.json": sizeless("sub/a.png", "sub/b.png", "c.png", "text.png"),
			"ds/images/sub/a.png": picture,
			"ds/images/sub/b.png": png(50, 50),
			"ds/images/text.png": "no picture",
		});
		assert.equal(lines.length, 2);
		assert.match(
			told[0] as string,
			/^error \| image 2 \(c\.png\) \| Pixel coordinates cannot be normalized: the width is missing and the height is missing, and its file was not found near the annotation file\. The image is skipped with 1 annotation$/,
		);
		assert.match(told[1] as string, /^error \| image 3 \(text\.png\)/);
		assert.match(told[2] as string, /^info \| images \| The size of 2 images \(first: image 0 /);
	});

	it("are not searched outside the dataset", async () => {
		const asked: string[] = [];
		const files = memoryFiles({
			"ds/coco.json": sizeless("../../etc/a.png", "/etc/a.png", "x/../../a.png", "https://x.org/a.png"),
		});
		const watched: DatasetFiles = {
			...files,
			readImage: async (path) => {
				asked.push(path);
				return { kind: "missing" };
			},
		};
		const { lines } = await convertDataset(coco, "ds/coco.json", watched);
		assert.deepEqual([lines.length, asked], [0, []]);
	});

	it("are not searched if the file gives them, nor for the output of the official scripts", async () => {
		const files = { "a.json": JSON.stringify(cocoOf({ bbox: [10, 10, 20, 30] })), "./a.jpg": picture };
		const { lines, told } = await convertDataset(coco, "a.json", files);
		assert.equal(lines[0]?.image_details?.width, 100);
		assert.deepEqual(told, []);
		const official = await convertDataset(
			coco,
			"a.json",
			{ "a.json": sizeless("a.png"), "./a.png": picture },
			{ azureCompatible: true },
		);
		assert.equal(official.lines.length, 0);
	});
});
