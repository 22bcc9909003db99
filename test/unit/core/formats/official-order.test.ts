import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { classFolders } from "#core/formats/class-folders/class-folders.ts";
import type { Converter } from "#core/formats/converter.ts";
import { labelsCsv } from "#core/formats/labels-csv/labels-csv.ts";
import { diskFiles } from "#server/conversion/disk-files.ts";
import { goldenPath } from "#test/fixtures/golden.ts";
import { convertDataset } from "#test/unit/core/formats/support/convert-dataset.ts";

const BASE_URL =
	"azureml://subscriptions/s/resourcegroups/rg/workspaces/ws/datastores/workspaceblobstore/paths/LocalUpload/0123456789abcdef0123456789abcdef/ds";

const linesOf = (path: string) =>
	readFileSync(path, "utf8")
		.trimEnd()
		.split("\n")
		.map((line) => JSON.parse(line));

const cases: readonly [Converter, string, string][] = [
	[classFolders, "classes", "ds"],
	[labelsCsv, "multilabel", "ds/labels.csv"],
	[labelsCsv, "multilabel", "ds"],
];

describe("what the official scripts write of class folders and labels.csv", () => {
	for (const [converter, name, source] of cases) {
		const folder = goldenPath(`converters/${name}/`);
		const convert = (baseUrl: string) =>
			convertDataset(converter, folder + source, diskFiles(folder + source), {
				azureCompatible: true,
				baseUrl,
			});

		it(`${converter.id}: the lines of ${source} in their order, whether the base ends in / or not`, async () => {
			const expected = linesOf(`${folder}expected_ClassificationJSONLConverter.jsonl`);
			assert.deepEqual((await convert(BASE_URL)).lines, expected);
			assert.deepEqual((await convert(`${BASE_URL}/`)).lines, expected);
		});

		it(`${converter.id}: every fifth place of ${source} is for validation`, async () => {
			const { lines, images } = await convert(BASE_URL);
			const inPart = (validation: boolean) =>
				lines.filter((_, index) => ((images[index]?.place ?? Number.NaN) % 5 === 0) === validation);
			const cli = `${folder}expected_cli/`;
			assert.deepEqual(inPart(true), linesOf(`${cli}validation-mltable-folder/validation_annotations.jsonl`));
			assert.deepEqual(inPart(false), linesOf(`${cli}training-mltable-folder/train_annotations.jsonl`));
		});
	}
});
