import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, it } from "node:test";
import { datasetFiles } from "#server/dataset/dataset-files.ts";
import { makeTemporaryFolder } from "#test/vscode/temporary-folder.ts";

const root = makeTemporaryFolder("automl-images").path;

let count = 0;
/** The files that belong to the first of these files, as `path split`. */
function found(...paths: string[]): string[] {
	const folder = join(root, String(count++));
	for (const path of paths) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), "");
	}
	return datasetFiles(join(folder, paths[0] as string)).map(
		({ path, split }) => `${relative(folder, path)} ${split}`,
	);
}

describe("the files of a dataset", () => {
	it("are next to each other, with names that are the same except for the part", () => {
		assert.deepEqual(
			found(
				"train_annotations.jsonl",
				"validation_annotations.jsonl",
				"train_masks.jsonl",
				"other.jsonl",
				"train_annotations.txt",
			),
			["train_annotations.jsonl train", "validation_annotations.jsonl validation"],
		);
		assert.deepEqual(found("fridge-val.jsonl", "fridge-train.jsonl", "fridge.test.jsonl"), [
			"fridge-train.jsonl train",
			"fridge-val.jsonl validation",
			"fridge.test.jsonl test",
		]);
	});

	it("are in sibling folders that name the part", () => {
		assert.deepEqual(
			found(
				"training-mltable-folder/train_annotations.jsonl",
				"validation-mltable-folder/validation_annotations.jsonl",
				"data/train_annotations.jsonl",
			),
			[
				"training-mltable-folder/train_annotations.jsonl train",
				"validation-mltable-folder/validation_annotations.jsonl validation",
			],
		);
		assert.deepEqual(found("data/valid/_annotations.jsonl", "data/train/_annotations.jsonl"), [
			"data/train/_annotations.jsonl train",
			"data/valid/_annotations.jsonl validation",
		]);
	});

	it("are none if the name has no part, or only within a word", () => {
		assert.deepEqual(found("annotations.jsonl", "train_annotations.jsonl"), []);
		assert.deepEqual(found("trainers.jsonl", "train.jsonl"), []);
	});
});
