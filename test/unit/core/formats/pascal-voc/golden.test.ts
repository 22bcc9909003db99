// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { forecastLine } from "#core/forecast/line-forecast.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import { taskById } from "#core/tasks/index.ts";
import { goldenPath } from "#test/fixtures/golden.ts";
import { convertFolder, filesBelow, sharedFolder } from "#test/unit/core/formats/pascal-voc/support/voc.ts";
import type { Line } from "#test/unit/core/formats/support/convert.ts";
import { withoutShared } from "#test/unit/core/formats/support/shared.ts";

const GOLDEN = goldenPath("converters/voc/");
const BASE_URL =
	"azureml://subscriptions/s/resourcegroups/rg/workspaces/ws/datastores/workspaceblobstore/paths/LocalUpload/0123456789abcdef0123456789abcdef/ds/";

function golden(path: string): Line[] {
	const text = readFileSync(GOLDEN + path, "utf8");
	return text
		.trimEnd()
		.split("\n")
		.map((line) => JSON.parse(line));
}

describe("VOC golden files", () => {
	for (const azureCompatible of [true, false]) {
		const rules = azureCompatible ? "Azure's rules" : "our rules";
		it(`lines and split of the official job, by ${rules}`, async () => {
			const { lines, places, told } = await convertFolder(filesBelow(`${GOLDEN}ds`), {
				baseUrl: BASE_URL,
				azureCompatible,
			});
			const inSplit = (isValidation: boolean) =>
				lines.filter((_, index) => ((places[index] as number) % 5 === 0) === isValidation);
			assert.deepEqual(
				inSplit(true),
				golden("expected_od_cli/validation-mltable-folder/validation_annotations.jsonl"),
			);
			assert.deepEqual(
				inSplit(false),
				golden("expected_od_cli/training-mltable-folder/train_annotations.jsonl"),
			);
			assert.match(told[0] as string, /^info \| ds\/annotations \| .*notes\.txt/);
			assert.equal(told.length, azureCompatible ? 1 : 2, told.join("\n"));
		});
	}

	it("lines of the official class, but for the image_details that it gets wrong", async () => {
		const { lines } = await convertFolder(filesBelow(`${GOLDEN}ds`), { baseUrl: BASE_URL });
		const rest = (line: Line) => ({ ...line, image_details: undefined });
		const expected = golden("expected_od_VOCJSONLConverter_BUGGY_image_details.jsonl");
		assert.deepEqual(lines.map(rest), expected.map(rest));
		assert.notDeepEqual(lines, expected);
	});
});

describe("the BCCD dataset", () => {
	const skip = withoutShared("data/bccd/BCCD");

	it("becomes 364 lines, of whose 4,888 boxes training keeps 4,886; the other two are named", {
		skip,
	}, async () => {
		const { annotations, lines, toldOf } = await convertFolder(sharedFolder("data/bccd/BCCD"));
		const task = taskById("object-detection");
		let total = 0;
		let kept = 0;
		for (const annotation of annotations) {
			const forecast = forecastLine(parseLine(task.write(annotation) as string), task);
			assert.equal(forecast.outcome, "used");
			total += forecast.objects.total;
			kept += forecast.objects.kept;
		}
		assert.deepEqual([lines.length, total, kept], [364, 4888, 4886]);
		assert.deepEqual(toldOf, [
			"error | ds/Annotations/BloodImage_00338.xml | object 13 (RBC) | The box (504, 337, 504, 337) has no area; training drops it",
			"error | ds/Annotations/BloodImage_00343.xml | object 4 (RBC) | The box (181, 329, 181, 329) has no area; training drops it",
		]);
		assert.ok(lines.every(({ image_url }) => /\/images\/JPEGImages\/BloodImage_\d+\.jpg$/.test(image_url)));
	});

	it("by Azure's rules has its images in images/, and the same boxes", { skip }, async () => {
		const { lines, told } = await convertFolder(sharedFolder("data/bccd/BCCD"), { azureCompatible: true });
		const ours = await convertFolder(sharedFolder("data/bccd/BCCD"));
		assert.deepEqual(told, []);
		assert.deepEqual(
			lines,
			ours.lines.map((line) => ({
				...line,
				image_url: line.image_url.replace("/JPEGImages/", "/images/"),
			})),
		);
	});
});

describe("VOC datasets of other tools", () => {
	const datumaro = "data/datumaro/voc_dataset/voc_dataset1";
	it("datumaro's, with a part and an object without difficult", {
		skip: withoutShared(datumaro),
	}, async () => {
		const { lines, told } = await convertFolder(sharedFolder(datumaro));
		assert.deepEqual(
			lines.map(({ label, image_details }) => [image_details, label]),
			[
				[
					{ format: "jpg", width: 20, height: 10 },
					[
						{ label: "cat", topX: 0.05, topY: 0.2, bottomX: 0.15, bottomY: 0.4, isCrowd: 0 },
						{ label: "person", topX: 0.2, topY: 0.5, bottomX: 0.3, bottomY: 0.7 },
					],
				],
			],
		);
		assert.equal(told.length, 1, told.join("\n"));
		assert.match(told[0] as string, /^info \| difficult \| The element is missing from 1 of 2 objects/);
	});

	const roboflow = "data/datumaro/roboflow_dataset/voc";
	for (const part of ["train", "val"]) {
		it(`Roboflow's ${part}, with XML files and images side by side`, {
			skip: withoutShared(roboflow),
		}, async () => {
			const { lines, told } = await convertFolder(sharedFolder(`${roboflow}/${part}`));
			assert.equal(lines.length, part === "train" ? 2 : 1);
			assert.match(lines[0]?.image_url as string, new RegExp(`/images/${part}_001\\.jpg$`));
			assert.match(told.join(), part === "train" ? /^info \| difficult \|[^|]*$/ : /^$/);
		});
	}
});
