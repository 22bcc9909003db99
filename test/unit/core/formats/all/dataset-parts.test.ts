import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { datasetParts } from "#core/formats/all/dataset-parts.ts";
import { converters } from "#core/formats/all/index.ts";
import type { DatasetFiles, ImageEvent } from "#core/formats/converter.ts";
import { convertDataset, DATASET_URL } from "#test/unit/core/formats/support/convert-dataset.ts";
import { memoryFiles } from "#test/unit/core/formats/support/memory-files.ts";

/** A COCO file of one image, with a box or a polygon, or with content that makes all of it unusable. */
const coco = (more: object = {}, categories: unknown = [{ id: 1, name: "can" }]) =>
	JSON.stringify({
		images: [{ id: 1, file_name: "1.jpg", width: 10, height: 10 }],
		annotations: [{ id: 1, image_id: 1, category_id: 1, bbox: [1, 1, 2, 2], ...more }],
		categories,
	});
const OUTLINE = { segmentation: [[1, 1, 3, 1, 3, 3]] };

async function partsOf(files: DatasetFiles) {
	return datasetParts("ds", files, converters);
}

/** Converts the folder `ds` as a dataset of parts. */
async function convert(files: Readonly<Record<string, string>>) {
	const port = memoryFiles(files);
	const [parts, ...others] = await partsOf(port);
	assert.ok(parts && others.length === 0);
	return { ...parts, ...(await convertDataset(parts.converter, "ds", port)) };
}

const placeOf = ({ part, annotation }: ImageEvent) => [part, annotation.imageUrl.replace(DATASET_URL, "")];

describe("a dataset of parts", () => {
	it("is converted as a whole: every image names its part, and is in its folder", async () => {
		const { splits, folders, images, shares, told } = await convert({
			"ds/test/_annotations.coco.json": coco(),
			"ds/train/_annotations.coco.json": coco(),
			"ds/valid/_annotations.coco.json": coco(),
			"ds/README.roboflow.txt": "",
		});
		assert.deepEqual(splits, ["train", "validation", "test"]);
		assert.deepEqual(folders, ["train", "valid", "test"]);
		assert.deepEqual(images.map(placeOf), [
			["train", "train/1.jpg"],
			["validation", "valid/1.jpg"],
			["test", "test/1.jpg"],
		]);
		assert.deepEqual(told, []);
		assert.deepEqual(shares, [...shares].sort());
		assert.ok(shares.every((share) => share <= 1) && (shares.at(-1) ?? 0) > 2 / 3);
	});

	it("may be of any format", async () => {
		const classes = await convert({ "ds/Train/can/1.jpg": "", "ds/Val/can/2.jpg": "" });
		assert.deepEqual(classes.images.map(placeOf), [
			["train", "Train/can/1.jpg"],
			["validation", "Val/can/2.jpg"],
		]);
		const voc =
			"<annotation><filename>1.jpg</filename><size><width>9</width><height>9</height></size></annotation>";
		const files = { "ds/train/1.xml": voc, "ds/train/1.jpg": "", "ds/valid/2.xml": voc };
		assert.deepEqual((await convert(files)).splits, ["train", "validation"]);
	});

	it("has one task, which the data of the first part decides", async () => {
		const { task, lines } = await convert({
			"ds/train/a.json": coco(OUTLINE),
			"ds/valid/a.json": coco(),
		});
		assert.equal(task, "instance-segmentation");
		assert.ok(lines.every(({ label }) => label[0]?.polygon !== undefined));
	});

	it("announces its task once, before the first image", async () => {
		const files = memoryFiles({ "ds/train/a.json": coco(), "ds/valid/a.json": coco() });
		const [parts] = await partsOf(files);
		assert.ok(parts);
		const kinds: string[] = [];
		for await (const { kind } of parts.converter.convert("ds", files, {
			task: "auto",
			baseUrl: DATASET_URL,
		})) {
			kinds.push(kind);
		}
		assert.deepEqual(
			kinds.filter((kind) => kind !== "progress"),
			["task", "image", "image"],
		);
	});

	it("reports which folder is in another format and skipped", async () => {
		const { splits, told } = await convert({
			"ds/train/a.json": coco(),
			"ds/valid/a.json": coco(),
			"ds/test/1.jpg": "",
		});
		assert.deepEqual(splits, ["train", "validation"]);
		assert.match(
			told.join(),
			/^warning \| {2}\| The folder is skipped because its format is not COCO, the format of the others\. The folder has no/,
		);
	});

	it("fails if one part cannot be converted", async () => {
		const { told, images } = await convert({
			"ds/train/a.json": coco(),
			"ds/valid/a.json": `${coco().slice(0, -1)},`,
			"ds/test/a.json": coco(),
		});
		assert.match(told.at(-1) ?? "", /^fatal/);
		assert.equal(images.length, 1);
	});

	const others: readonly [string, Readonly<Record<string, string>>][] = [
		["only training", { "ds/train/a.json": coco() }],
		["nothing for training", { "ds/valid/a.json": coco(), "ds/test/a.json": coco() }],
		[
			"parts of different formats",
			{ "ds/train/a.json": coco(), "ds/valid/_classes.csv": "filename, can\n1.jpg, 1\n" },
		],
		[
			"two folders for one part",
			{ "ds/train/a.json": coco(), "ds/val/a.json": coco(), "ds/valid/a.json": coco() },
		],
		["nothing at all", { ds: "" }],
	];
	for (const [name, files] of others) {
		it(`is not what has ${name}`, async () => {
			assert.deepEqual(await partsOf(memoryFiles(files)), []);
		});
	}
});
