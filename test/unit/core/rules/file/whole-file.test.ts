// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkText } from "#core/checking/check-text.ts";
import { splitOfPath } from "#core/model/split.ts";
import type { TaskId } from "#core/model/task-id.ts";
import { findingSeverity } from "#core/rules/all/severity.ts";
import { taskById } from "#core/tasks/index.ts";

const line = (image: number, label: unknown) =>
	JSON.stringify({ image_url: `AmlDatastore://data/${image}.jpg`, label });
const lines = (count: number, label: unknown, from = 0) =>
	Array.from({ length: count }, (_, i) => line(from + i, label));
const box = { label: "can", topX: 0, topY: 0, bottomX: 0.5, bottomY: 1 };
const outline = { label: "can", polygon: [[0, 0, 1, 0, 1, 1]] };

/** The findings of one rule. */
function findingsOf(ruleId: string, text: readonly string[], task?: TaskId) {
	return checkText(text.join("\n"), task && taskById(task)).findings.filter((each) => each.ruleId === ruleId);
}

describe("too-few-images", () => {
	const found = (count: number, path: string) =>
		checkText(lines(count, "can").join("\n"), undefined, undefined, splitOfPath(path)).findings;

	it("has one finding in a file whose name or folder says that it is for training", () => {
		for (const path of ["data/train_annotations.jsonl", "C:\\training-mltable-folder\\a.jsonl"]) {
			const findings = found(9, path);
			assert.deepEqual(
				findings.map((each) => [each.ruleId, each.line, findingSeverity(each)]),
				[["too-few-images", 0, "information"]],
			);
			assert.match(String(findings[0]?.message), /has 9 lines/);
		}
	});

	it("ignores ten records, and every file that is not for training", () => {
		assert.deepEqual(found(10, "train_annotations.jsonl"), []);
		for (const path of ["validation_annotations.jsonl", "train/test.jsonl", "annotations.jsonl", ""]) {
			assert.deepEqual(found(1, path), [], path);
		}
	});
});

describe("image-url-mixed", () => {
	const older = line(1, "can");
	const newer = (image: number) =>
		line(image, "can").replace("AmlDatastore://", "azureml://datastores/x/paths/");

	it("marks the first of the rarer form, points to the other, and counts both", () => {
		const [found, ...more] = findingsOf("image-url-mixed", [newer(2), older, newer(3)]);
		assert.deepEqual(more, []);
		assert.deepEqual([found?.line, found?.related?.line], [1, 0]);
		assert.match(String(found?.message), /^1 image URL .* AmlDatastore:\/\/, and 2 with azureml:\/\//);
		assert.equal(older.slice(found?.start, found?.end), '"AmlDatastore://data/1.jpg"');
	});

	it("has no finding for a single form, nor for URLs of a third kind in addition", () => {
		assert.deepEqual(findingsOf("image-url-mixed", [older, line(2, "can")]), []);
		assert.deepEqual(findingsOf("image-url-mixed", [older, older.replace("AmlDatastore", "https")]), []);
	});
});

describe("mixed-tasks", () => {
	it("counts the lines of each other task, if they are a fifth", () => {
		const text = [...lines(16, "can"), ...lines(2, ["can"]), ...lines(2, [box])];
		const [found, ...more] = findingsOf("mixed-tasks", text);
		assert.deepEqual(more, []);
		assert.equal(found?.line, 16);
		assert.equal(
			found?.message,
			"Of 20 lines, 2 are for multi-label classification and 2 for object detection, but the file is read as multi-class classification; training would skip these lines",
		);
		assert.deepEqual(findingsOf("mixed-tasks", [...lines(1, "can"), ...text]), [], "4 of 21 are less");
	});

	it("recognizes boxes among polygons, where training needs polygons, but not polygons among boxes, which it accepts", () => {
		assert.equal(findingsOf("mixed-tasks", [...lines(5, [outline]), ...lines(3, [box])]).length, 1);
		assert.deepEqual(findingsOf("mixed-tasks", [...lines(5, [box]), ...lines(3, [outline])]), []);
	});

	it("ignores stray lines, lines lost for other reasons, and background", () => {
		assert.deepEqual(findingsOf("mixed-tasks", [...lines(3, "can"), ...lines(2, ["can"])]), []);
		assert.deepEqual(
			findingsOf("mixed-tasks", [...lines(4, "can"), ...lines(4, null), ...lines(4, 1.5)]),
			[],
		);
		assert.deepEqual(findingsOf("mixed-tasks", [...lines(4, [box]), ...lines(8, [])]), []);
	});

	it("counts no more than a thousand lost lines", () => {
		const [found] = findingsOf("mixed-tasks", [...lines(110, "can"), ...lines(5000, ["can"])]);
		assert.match(String(found?.message), /^Of the first 1110 lines, 1000 are for multi-label/);
	});
});
