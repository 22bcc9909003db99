import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import { detectTask } from "#core/tasks/detect-task.ts";

/** The task of lines with these labels. */
function taskOf(...labels: readonly string[]): string | undefined {
	return detect(...labels.map((label) => `{"image_url":"a.jpg","label":${label}}`));
}

function detect(...lines: readonly string[]): string | undefined {
	return detectTask(lines.flatMap((line) => parseLine(line).root ?? []))?.id;
}

const BOX = '[{"label":"can","topX":0}]';
const POLYGON = '[{"label":"can","polygon":[]}]';

describe("detectTask", () => {
	it("recognizes each task by its label", () => {
		assert.equal(taskOf('"can"'), "multiclass");
		assert.equal(taskOf("5"), "multiclass");
		assert.equal(taskOf('["can"]'), "multilabel");
		assert.equal(taskOf("[5]"), "multilabel");
		assert.equal(taskOf(BOX), "object-detection");
		assert.equal(taskOf(POLYGON), "instance-segmentation");
	});

	it("reads a single object as the list that it should be in", () => {
		assert.equal(taskOf('{"label":"can","topX":0}'), "object-detection");
		assert.equal(taskOf('{"label":"can","polygon":[]}'), "instance-segmentation");
	});

	it("reads boxes and polygons on one line as detection, which keeps both", () => {
		assert.equal(taskOf('[{"label":"can","topX":0},{"label":"can","polygon":[]}]'), "object-detection");
	});

	it("follows the majority, and in a tie the less strict task", () => {
		assert.equal(taskOf('"can"', BOX, BOX), "object-detection");
		assert.equal(taskOf('["can"]', '"can"', '["can"]'), "multilabel");
		assert.equal(taskOf(POLYGON, BOX), "object-detection");
		assert.equal(taskOf(BOX, '"can"'), "multiclass");
	});

	it("ignores empty lists among others", () => {
		assert.equal(taskOf("[]", "[]", POLYGON), "instance-segmentation");
		assert.equal(taskOf("[]", "[]"), "object-detection");
		assert.equal(taskOf("[]", "null"), "object-detection");
	});

	it("reads other labels as a broken class", () => {
		assert.equal(taskOf("null"), "multiclass");
		assert.equal(taskOf("true"), "multiclass");
		assert.equal(taskOf("[null]"), "multiclass");
	});

	it("ignores other files", () => {
		assert.equal(detect(), undefined);
		assert.equal(detect('{"role":"user"}', "5", '["image_url","label"]'), undefined);
		assert.equal(detect('{"image_url":"a.jpg"}', '{"label":"can"}'), undefined);
		assert.equal(detect('{"role":"user"}', '{"image_url":"a.jpg","label":"can"}'), "multiclass");
	});
});
