// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { exporterById } from "#core/formats/export/index.ts";
import type { TaskId } from "#core/model/task-id.ts";
import { taskById } from "#core/tasks/index.ts";
import { cocoOf } from "#test/unit/core/formats/coco/support/coco.ts";
import { exported } from "#test/unit/core/formats/export/support/exported.ts";
import { convert } from "#test/unit/core/formats/support/convert.ts";

/** A COCO document converted to lines, and these exported again. */
async function thereAndBack(document: unknown, taskId: TaskId) {
	const { annotations } = await convert(document, { task: taskId });
	const task = taskById(taskId);
	const lines = annotations.map((annotation) => task.write(annotation) as string);
	const { files, told } = exported(lines, task, exporterById("coco"));
	return { coco: JSON.parse(files["annotations.json"] as string), told };
}

/** Pixels as annotation tools write them: whole, or with up to two decimal places. */
const pixels = (most: number, least = 0) =>
	fc.integer({ min: least * 100, max: most * 100 }).map((hundredths) => hundredths / 100);

describe("export to coco", () => {
	it("restores the boxes of COCO", async () => {
		// A file whose boxes are all smaller than a pixel would be read as normalized.
		const box = fc.tuple(pixels(40), pixels(20), pixels(50, 2), pixels(25, 2));
		await fc.assert(
			fc.asyncProperty(fc.array(box, { minLength: 1, maxLength: 5 }), async (boxes) => {
				const { coco } = await thereAndBack(cocoOf(...boxes.map((bbox) => ({ bbox }))), "object-detection");
				assert.deepEqual(
					coco.annotations.map(({ bbox }: { bbox: number[] }) => bbox),
					boxes,
				);
			}),
			{ numRuns: 500 },
		);
	});

	it("restores the polygons of COCO", async () => {
		const segment = fc
			.array(fc.tuple(pixels(100), pixels(50)), { minLength: 3, maxLength: 12 })
			.map((points) => points.flat());
		await fc.assert(
			fc.asyncProperty(fc.array(segment, { minLength: 1, maxLength: 3 }), async (segmentation) => {
				const document = cocoOf({ bbox: [0, 0, 100, 50], segmentation, iscrowd: 1 });
				const { coco } = await thereAndBack(document, "instance-segmentation");
				assert.deepEqual(
					coco.annotations.map(({ segmentation }: { segmentation: number[][] }) => segmentation),
					[segmentation],
				);
				assert.equal(coco.annotations[0].iscrowd, 1);
			}),
			{ numRuns: 500 },
		);
	});

	it("names images by their path in the dataset, and classes in the order of first use", async () => {
		const document = cocoOf({ bbox: [1, 2, 3, 4], category_id: 2 }, { bbox: [1, 2, 3, 4], category_id: 1 });
		const { coco } = await thereAndBack(document, "object-detection");
		assert.deepEqual(coco.images, [{ id: 1, file_name: "a.jpg", width: 100, height: 50 }]);
		assert.deepEqual(
			coco.categories.map(({ id, name }: { id: number; name: string }) => [id, name]),
			[
				[1, "milk bottle"],
				[2, "can"],
			],
		);
		assert.deepEqual(
			coco.annotations.map(({ category_id }: { category_id: number }) => category_id),
			[1, 2],
		);
	});

	it("subtracts holes from the area, and warns about them", () => {
		const line =
			'{"image_url":"AmlDatastore://d/a.jpg","image_details":{"width":10,"height":10},"label":[{"label":"ring","polygon":[[0,0,1,0,1,1,0,1],[0.2,0.2,0.8,0.2,0.8,0.8,0.2,0.8]]}]}';
		const { files, told } = exported([line], taskById("instance-segmentation"), exporterById("coco"));
		assert.equal(JSON.parse(files["annotations.json"] as string).annotations[0].area, 64);
		assert.match(told[0] as string, /^line 1: warning: .*has a hole/);
	});

	it("skips lines without a size and objects without a shape, and says so", () => {
		const lines = [
			'{"image_url":"AmlDatastore://d/a.jpg","label":[]}',
			'{"image_url":"AmlDatastore://d/b.jpg","image_details":{"width":10,"height":10},"label":[{"label":"can"}]}',
			'{"label":[]}',
		];
		const { files, told } = exported(lines, taskById("object-detection"), exporterById("coco"));
		assert.deepEqual(told, [
			"line 1: error: image_details does not give the size of AmlDatastore://d/a.jpg, and the image was not found; the line is skipped",
			"line 2: error: 1 object has neither a box nor a polygon and is dropped",
			"line 3: error: The line has no image_url; it is skipped",
		]);
		assert.equal(JSON.parse(files["annotations.json"] as string).images.length, 1);
	});
});
