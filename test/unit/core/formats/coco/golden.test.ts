// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { goldenPath } from "#test/fixtures/golden.ts";
import { convert, type Line } from "#test/unit/core/formats/support/convert.ts";
import { SHARED, withoutShared } from "#test/unit/core/formats/support/shared.ts";

const BASE_URL =
	"azureml://subscriptions/s/resourcegroups/rg/workspaces/ws/datastores/workspaceblobstore/paths/LocalUpload/0123456789abcdef0123456789abcdef/ds/images/";

const read = (path: string) => readFileSync(path, "utf8");
const linesOf = (path: string): Line[] =>
	read(path)
		.trimEnd()
		.split("\n")
		.map((line) => JSON.parse(line));

/** The official script drops the folders of `file_name`, so that images of two folders collide; we keep them. */
function withFolder(lines: Line[]): Line[] {
	return lines.map((line) => ({
		...line,
		image_url: line.image_url.replace(/images\/a\.jpg$/, "images/sub/a.jpg"),
	}));
}

describe("COCO golden files", () => {
	const folder = goldenPath("converters/coco/");

	it("boxes are those of the official script, by its rule for normalized boxes", async () => {
		const { lines, told } = await convert(read(`${folder}od.json`), {
			baseUrl: BASE_URL,
			unitRule: "by-annotation",
		});
		assert.deepEqual(lines, withFolder(linesOf(`${folder}expected_od.jsonl`)));
		assert.deepEqual(told, []);
	});

	it("by our rule the two boxes that the script mistakes for normalized are pixels", async () => {
		const { lines, told } = await convert(read(`${folder}od.json`), { baseUrl: BASE_URL });
		const [a, b, empty] = withFolder(linesOf(`${folder}expected_od.jsonl`)) as [Line, Line, Line];
		const pixel = { topX: 0, topY: 0, bottomX: 1 / 16, bottomY: 1 / 12 };
		const fraction = { topX: 0.25 / 640, topY: 0.5 / 480, bottomX: 0.75 / 640, bottomY: 0.75 / 480 };
		assert.deepEqual(lines, [
			{ ...a, label: [a.label[0], { ...a.label[1], ...pixel }] },
			{ ...b, label: [b.label[0], { ...b.label[1], ...fraction }] },
			empty,
		]);
		assert.equal(told.length, 2);
		assert.match(
			told[0] as string,
			/^warning \| annotation 4 of image 7 \(sub\/a\.jpg\) \| .*smaller than 1\.5 pixels/,
		);
		assert.match(told[1] as string, /^warning \| annotation 3 of image img-b/);
	});

	it("a box alone becomes a rectangle among outlines", async () => {
		const { lines, task, told } = await convert(read(`${folder}seg.json`), { baseUrl: BASE_URL });
		const [, b] = linesOf(`${folder}expected_seg.jsonl`) as [Line, Line, Line];
		assert.equal(task, "instance-segmentation");
		const { topX, topY, bottomX, bottomY, ...rest } = b.label[0] as Record<string, unknown>;
		const rectangle = { ...rest, polygon: [[topX, topY, bottomX, topY, bottomX, bottomY, topX, bottomY]] };
		assert.deepEqual(lines[1], { ...b, label: [rectangle] });
		assert.deepEqual(told, [
			"warning | annotation 3 of image img-b (b.PNG) | The segmentation is empty; the box is written as a rectangular polygon instead",
		]);
	});
});

describe("the fridge dataset", () => {
	const files = [
		["odFridgeObjects_coco.json", "object-detection", 0],
		["odFridgeObjectsMask_coco.json", "instance-segmentation", 342],
		["odFridgeObjectsMask_coco_rle.json", "instance-segmentation", 342],
	] as const;
	for (const [name, task, segments] of files) {
		const skip = withoutShared(`data/fridge/${name}`);
		it(`${name} becomes 128 lines with 336 objects`, { skip }, async () => {
			const { lines, task: found, told } = await convert(read(`${SHARED}data/fridge/${name}`));
			const objects = lines.flatMap((line) => line.label);
			assert.equal(found, task);
			assert.equal(lines.length, 128);
			assert.equal(objects.length, 336);
			assert.equal(objects.flatMap(({ polygon }) => polygon ?? []).length, segments);
			assert.deepEqual(told, []);
		});
	}
});

describe("COCO files of other tools", () => {
	const files: readonly [string, readonly number[], RegExp[]][] = [
		["coco_dataset/coco_instances/annotations/instances_train.json", [1, 1], []],
		["coco_dataset/coco_instances/annotations/instances_val.json", [1, 2], []],
		["roboflow_dataset/coco/train/_annotations.coco.json", [2, 2], []],
		["roboflow_dataset/coco/val/_annotations.coco.json", [1, 2], []],
	];
	for (const [path, counts, problems] of files) {
		it(`${path} is converted`, { skip: withoutShared(`data/datumaro/${path}`) }, async () => {
			const { lines, told } = await convert(read(`${SHARED}data/datumaro/${path}`));
			assert.deepEqual([lines.length, lines.flatMap(({ label }) => label).length], counts);
			assert.equal(told.length, problems.length, told.join("\n"));
		});
	}
});
