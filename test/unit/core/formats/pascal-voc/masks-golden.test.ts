import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { goldenPath } from "#test/fixtures/golden.ts";
import { greyPng, palettePng } from "#test/unit/core/formats/pascal-voc/support/png.ts";
import {
	convertMask,
	convertMasks,
	drawn,
	vocXml,
} from "#test/unit/core/formats/pascal-voc/support/voc-masks.ts";
import type { Line } from "#test/unit/core/formats/support/convert.ts";
import { SHARED, withoutShared } from "#test/unit/core/formats/support/shared.ts";

describe("pascal-voc-masks as the official scripts do it", () => {
	it("takes the lowest id for the background and borders for objects", async () => {
		const full = await convertMask(vocXml(["can"]), greyPng(["1111", "1111", "1111", "2222"]), {
			azureCompatible: true,
		});
		// Its own tool cuts the lower right corner.
		assert.deepEqual(drawn(full), [["can", ["....", "....", "....", "###."]]]);
		const border = await convertMask(
			vocXml(["can", "carton"]),
			palettePng(["11..", "1...", "..@@", "..@."]),
			{
				azureCompatible: true,
			},
		);
		assert.deepEqual(
			drawn(border).map(([label]) => label),
			["can", "carton"],
		);
	});

	const folder = goldenPath("converters/voc/");
	const BASE_URL =
		"azureml://subscriptions/s/resourcegroups/rg/workspaces/ws/datastores/workspaceblobstore/paths/LocalUpload/0123456789abcdef0123456789abcdef/ds/";
	const linesOf = (path: string): Line[] =>
		readFileSync(folder + path, "utf8")
			.trimEnd()
			.split("\n")
			.map((line) => JSON.parse(line));
	const convertGolden = () => {
		const files: Record<string, Uint8Array> = {};
		for (const name of ["annotations", "segmentation-masks"]) {
			for (const file of readdirSync(`${folder}ds/${name}`)) {
				files[`ds/${name}/${file}`] = readFileSync(`${folder}ds/${name}/${file}`);
			}
		}
		return convertMasks(files, { baseUrl: BASE_URL, azureCompatible: true });
	};

	it("gives the lines of the script for masks, and its split", async () => {
		const { lines, images } = await convertGolden();
		const split = (isValidation: boolean) =>
			lines.filter((_, index) => ((images[index]?.place as number) % 5 === 0) === isValidation);
		const withoutBbox = (expected: Line[]) =>
			expected.map((line) => ({ ...line, label: line.label.map(({ bbox: _, ...rest }) => rest) }));
		const root = "expected_seg_jsonl_converter/";
		assert.deepEqual(
			split(false),
			withoutBbox(linesOf(`${root}training-mltable-folder/train_annotations.jsonl`)),
		);
		assert.deepEqual(
			split(true),
			withoutBbox(linesOf(`${root}validation-mltable-folder/validation_annotations.jsonl`)),
		);
	});

	it("gives the lines of the newer converter, but for the details that it mixes up", async () => {
		const { lines } = await convertGolden();
		const withoutDetails = (all: readonly Line[]) => all.map(({ image_details: _, ...rest }) => rest);
		assert.deepEqual(
			withoutDetails(lines),
			withoutDetails(linesOf("expected_seg_VOCJSONLConverter_BUGGY_image_details.jsonl")),
		);
	});
});

describe("masks of other tools", () => {
	const folder = "data/datumaro/voc_dataset/voc_dataset1";
	it("in the colors of VOC are read", { skip: withoutShared(folder) }, async () => {
		const files: Record<string, Uint8Array> = {};
		for (const file of ["Annotations/2007_000001.xml", "SegmentationObject/2007_000001.png"]) {
			files[`ds/${file}`] = readFileSync(`${SHARED}${folder}/${file}`);
		}
		const { lines, told } = await convertMasks(files);
		const whole = { label: "cat", polygon: [[0, 0, 1, 0, 1, 1, 0, 1]], isCrowd: 0 };
		const boxed = { label: "person", polygon: [[0.2, 0.5, 0.3, 0.5, 0.3, 0.7, 0.2, 0.7]] };
		assert.deepEqual(lines[0]?.label, [whole, boxed]);
		assert.deepEqual(told, [
			"warning | object 2 (person) | The mask has no pixels with the object's number, 2; the box is written as a rectangular polygon instead",
		]);
	});
});
