import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cocoOf, file, image, onImage } from "#test/unit/core/formats/coco/support/coco.ts";
import { convert } from "#test/unit/core/formats/support/convert.ts";

describe("COCO ids", () => {
	it("join by value, regardless of their type", async () => {
		const { lines, told } = await convert({
			images: [image("1", "a.jpg"), image(2, "b.jpg"), image(0, "c.jpg")],
			categories: [{ id: "7", name: "can" }],
			annotations: [
				onImage(1, { category_id: 7 }),
				onImage("2", { category_id: "7" }),
				onImage(0, { category_id: 7 }),
			],
		});
		assert.deepEqual(
			lines.map((line) => line.label.length),
			[1, 1, 1],
		);
		assert.deepEqual(told, []);
	});

	it("of the right type win if both exist", async () => {
		const { lines } = await convert(
			file([image("1", "a.jpg"), image(1, "b.jpg")], onImage(1), onImage(1), onImage("1")),
		);
		assert.deepEqual(
			lines.map((line) => line.label.length),
			[1, 2],
		);
	});

	it("that do not exist are reported", async () => {
		const { told } = await convert(
			file(
				[image(1, "a.jpg")],
				onImage(9),
				onImage(undefined),
				onImage({}),
				7,
				onImage(1, { category_id: 5 }),
			),
		);
		assert.deepEqual(
			told.map((text) => text.split(" | ").slice(0, 2).join(" | ")),
			[
				"error | annotation 1",
				"error | annotation 1",
				"error | annotation 1",
				"error | annotation at position 4",
				"error | annotation 1 of image 1 (a.jpg)",
			],
		);
		assert.match(
			told[0] as string,
			/image_id is 9, which is not the id of a converted image; the object is dropped$/,
		);
	});

	it("like members of prototypes have no special meaning", async () => {
		const { lines } = await convert(
			`{"images": [{"id": "__proto__", "file_name": "a.jpg", "width": 10, "height": 10}],
			"categories": [{"id": "constructor", "name": "toString"}],
			"annotations": [{"image_id": "__proto__", "category_id": "constructor", "bbox": [1, 2, 3, 4]}]}`,
		);
		assert.equal(lines[0]?.label[0]?.label, "toString");
	});
});

describe("COCO categories", () => {
	it("that cannot be used are reported, as are their annotations", async () => {
		const { told } = await convert({
			images: [image(1, "a.jpg")],
			categories: [null, { id: 1 }, { id: 2, name: " " }, { id: 3, name: 5 }, { id: 3, name: "x" }],
			annotations: [onImage(1), onImage(1, { category_id: 3 })],
		});
		assert.deepEqual(
			told.map((text) => text.split(" | ").slice(0, 2).join(" | ")),
			[
				"warning | category at position 1",
				"warning | category 1",
				"warning | category 2",
				"warning | category 3",
				"error | annotation 1 of image 1 (a.jpg)",
			],
		);
	});
});

describe("the task of a COCO file", () => {
	const outlined = { bbox: [1, 2, 3, 4], segmentation: [[1, 2, 3, 4, 5, 6]] };
	const mask = { bbox: [1, 2, 3, 4], segmentation: { size: [50, 100], counts: [0, 50, 4950] } };
	const boxed = { bbox: [1, 2, 3, 4], segmentation: [] };
	const cases: readonly [string, readonly object[], string][] = [
		["boxes", [boxed, boxed], "object-detection"],
		["outlines", [outlined, outlined], "instance-segmentation"],
		["masks", [mask], "instance-segmentation"],
		["half outlines", [outlined, boxed], "instance-segmentation"],
		["few outlines", [outlined, boxed, boxed], "object-detection"],
	];
	for (const [name, annotations, task] of cases) {
		it(`with ${name} is ${task}`, async () => {
			const converted = await convert(cocoOf(...(annotations as Record<string, unknown>[])));
			assert.equal(converted.task, task);
		});
	}

	it("that ignores polygons is reported", async () => {
		const { told } = await convert(cocoOf(outlined, boxed, boxed));
		assert.match(
			told[0] as string,
			/^info \| annotations \| Only 1 of 3 annotations has a polygon, so boxes are written/,
		);
	});

	it("is the requested one", async () => {
		const { lines } = await convert(cocoOf(outlined), { task: "object-detection" });
		assert.equal(lines[0]?.label[0]?.topX, 0.01);
	});

	it("without annotations is detection", async () => {
		const { task, lines } = await convert(file([image(1, "a.jpg")]));
		assert.equal(task, "object-detection");
		assert.equal(lines.length, 1);
	});
});

describe("normalized COCO files", () => {
	const sizes = { width: 8000.0, height: 6000.0 };
	const labeling = (...annotations: object[]) =>
		file(
			[image(1, "x/a.jpg", { ...sizes, coco_url: "AmlDatastore://store/x/a.jpg" })],
			...annotations.map((more) => ({ id: 1, image_id: 1, category_id: 1, area: 0.0, ...more })),
		);

	it("of Azure's data labeling keep their numbers", async () => {
		const { lines, told } = await convert(labeling({ bbox: [0.25, 0.5, 0.5, 0.25] }, { bbox: [0, 0, 1, 1] }));
		assert.deepEqual(lines[0], {
			image_url: "AmlDatastore://store/x/a.jpg",
			image_details: { format: "jpg", width: 8000, height: 6000 },
			label: [
				{ label: "can", topX: 0.25, topY: 0.5, bottomX: 0.75, bottomY: 0.75 },
				{ label: "can", topX: 0, topY: 0, bottomX: 1, bottomY: 1 },
			],
		});
		assert.deepEqual(told, []);
	});

	it("keep the numbers of their polygons", async () => {
		const segmentation = [[0.1, 0.2, 0.3, 0.2, 0.3, 0.4]];
		const { lines } = await convert(labeling({ bbox: [0.1, 0.2, 0.2, 0.2], segmentation }));
		assert.deepEqual(lines[0]?.label[0]?.polygon, segmentation);
	});

	it("need no image size", async () => {
		const { lines } = await convert(
			file([image(1, "a.jpg", {})], onImage(1, { bbox: [0.1, 0.2, 0.3, 0.4] })),
		);
		assert.equal(lines[0]?.label[0]?.topX, 0.1);
	});

	it("are judged as a whole: one box in pixels or one area in pixels makes all pixels", async () => {
		const small = { bbox: [0, 0, 1, 1] };
		for (const other of [{ bbox: [10, 10, 20, 30] }, { bbox: [0, 0, 1, 1], area: 400 }]) {
			const { lines, told } = await convert(cocoOf(small, other));
			assert.deepEqual(lines[0]?.label[0], { label: "can", topX: 0, topY: 0, bottomX: 0.01, bottomY: 0.02 });
			assert.match(told[0] as string, /^warning .*smaller than 1\.5 pixels; it is read as pixels/);
		}
	});
});
