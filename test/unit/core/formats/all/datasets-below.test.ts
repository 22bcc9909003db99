import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { datasetsBelow } from "#core/formats/all/datasets-below.ts";
import { converters } from "#core/formats/all/index.ts";
import { memoryFiles } from "#test/unit/core/formats/support/memory-files.ts";

const COCO = JSON.stringify({ images: [{ id: 1 }], annotations: [] });
const VOC = "<annotation></annotation>";

/** Format and source of each dataset in the folder `ds` of some files. */
async function found(files: Readonly<Record<string, string>>) {
	const below = await datasetsBelow("ds", memoryFiles(files), converters);
	return below.map(({ converter, source }) => `${converter.id} ${source}`);
}

describe("the datasets in a folder", () => {
	it("are its subfolders that are datasets, one per format", async () => {
		const files = {
			"ds/VOC2007/Annotations/1.xml": VOC,
			"ds/VOC2012/Annotations/1.xml": VOC,
			"ds/VOC2012/SegmentationObject/1.png": "",
			"ds/notes/readme.txt": "",
		};
		assert.deepEqual(await found(files), [
			"pascal-voc ds/VOC2007",
			"pascal-voc ds/VOC2012",
			"pascal-voc-masks ds/VOC2012",
		]);
	});

	it("are one folder deeper in VOCdevkit, and only there", async () => {
		assert.deepEqual(await found({ "ds/VOCdevkit/VOC2007/Annotations/1.xml": VOC }), [
			"pascal-voc ds/VOCdevkit/VOC2007",
		]);
		assert.deepEqual(await found({ "ds/mine/VOC2007/Annotations/1.xml": VOC }), []);
	});

	it("are the files if a folder has several", async () => {
		const files = {
			"ds/annotations/instances_train2017.json": COCO,
			"ds/annotations/instances_val2017.json": COCO,
			"ds/annotations/other.json": "{}",
			"ds/train2017/1.jpg": "",
			"ds/val2017/2.jpg": "",
		};
		assert.deepEqual(await found(files), [
			"coco ds/annotations/instances_train2017.json",
			"coco ds/annotations/instances_val2017.json",
		]);
		assert.deepEqual(await found({ "ds/a.json": COCO, "ds/b.json": COCO, "ds/1.jpg": "" }), [
			"coco ds/a.json",
			"coco ds/b.json",
		]);
	});

	it("are none if the folder is empty, is not a folder, or is for programs", async () => {
		assert.deepEqual(await found({ "ds/readme.txt": "" }), []);
		assert.deepEqual(await found({ ds: "" }), []);
		assert.deepEqual(await found({ "ds/.cache/a.json": COCO }), []);
	});
});
