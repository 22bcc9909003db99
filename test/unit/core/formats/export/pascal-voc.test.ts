// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { XMLParser } from "fast-xml-parser";
import { exporterById } from "#core/formats/export/index.ts";
import { pascalVoc } from "#core/formats/pascal-voc/pascal-voc.ts";
import { taskById } from "#core/tasks/index.ts";
import { cocoOf } from "#test/unit/core/formats/coco/support/coco.ts";
import { exported } from "#test/unit/core/formats/export/support/exported.ts";
import { BASE, type Converted, collectEvents, convert } from "#test/unit/core/formats/support/convert.ts";
import { memoryFiles } from "#test/unit/core/formats/support/memory-files.ts";

const voc = exporterById("pascal-voc");
const line = (path: string, label: string) =>
	`{"image_url":"AmlDatastore://d/ds/${path}","image_details":{"width":1000,"height":500},"label":${label}}`;
const BOX = '[{"label":"a <can> & more","topX":0.499,"topY":0,"bottomX":1,"bottomY":0.5,"isCrowd":1}]';

describe("export to pascal-voc", () => {
	it("writes one file per image, with pixels and names that any reader restores", () => {
		const { files, told } = exported([line("a.jpg", BOX)], taskById("object-detection"), voc);
		assert.deepEqual(told, []);
		const { annotation } = new XMLParser({ parseTagValue: false }).parse(
			files["annotations/a.xml"] as string,
		);
		assert.deepEqual(annotation, {
			filename: "a.jpg",
			size: { width: "1000", height: "500", depth: "3" },
			object: {
				name: "a <can> & more",
				difficult: "1",
				bndbox: { xmin: "499", ymin: "0", xmax: "1000", ymax: "250" },
			},
		});
	});

	it("distinguishes images with the same name", () => {
		const lines = [line("day/1.jpg", "[]"), line("night/1.jpg", "[]"), line("night/1.png", "[]")];
		const { files } = exported(lines, taskById("object-detection"), voc);
		assert.deepEqual(Object.keys(files), [
			"annotations/1.xml",
			"annotations/night_1.xml",
			"annotations/night_1_2.xml",
		]);
		assert.match(files["annotations/night_1.xml"] as string, /<filename>night\/1\.jpg<\/filename>/);
	});

	it("says that polygons become boxes", () => {
		const outline = '[{"label":"can","polygon":[[0.1,0.1,0.5,0.1,0.5,0.9]]}]';
		const { files, told } = exported([line("a.jpg", outline)], taskById("instance-segmentation"), voc);
		assert.match(files["annotations/a.xml"] as string, /<xmin>100<\/xmin>\s*<ymin>50<\/ymin>\s*<xmax>500</);
		assert.deepEqual(told, [
			"line 1: warning: Pascal VOC has no polygons: 1 polygon becomes its bounding box",
		]);
	});

	it("gives exactly the same pixels when it is converted and exported again", async () => {
		const hundredths = (least: number, most: number) =>
			fc.integer({ min: least * 100, max: most * 100 }).map((value) => value / 100);
		const box = fc.tuple(hundredths(0, 40), hundredths(0, 20), hundredths(2, 50), hundredths(2, 25));
		const task = taskById("object-detection");
		await fc.assert(
			fc.asyncProperty(fc.array(box, { minLength: 1, maxLength: 4 }), async (boxes) => {
				const there = await convert(cocoOf(...boxes.map((bbox) => ({ bbox, iscrowd: 0 }))));
				const exportedFrom = (converted: Converted) =>
					exported(
						converted.annotations.map((annotation) => task.write(annotation) as string),
						task,
						voc,
					).files;
				const files = exportedFrom(there);
				const dataset = Object.fromEntries(Object.entries(files).map(([name, text]) => [`ds/${name}`, text]));
				const events = pascalVoc.convert("ds", memoryFiles(dataset), { task: "auto", baseUrl: BASE });
				const back = await collectEvents(events);
				assert.deepEqual(exportedFrom(back), files);
			}),
			{ numRuns: 300 },
		);
	});
});
