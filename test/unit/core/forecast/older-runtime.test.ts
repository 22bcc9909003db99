// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { checkLine, lineContext } from "#core/checking/check-line.ts";
import { checkText } from "#core/checking/check-text.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import { taskById } from "#core/tasks/index.ts";
import { objectDetection } from "#core/tasks/object-detection.ts";
import { trainedBy } from "#core/tasks/runtime.ts";
import { createUtf8 } from "#server/files/utf8.ts";
import { contradictions } from "#test/unit/core/rules/line/support/agreement.ts";
import { anyLine } from "#test/unit/core/rules/line/support/any-line.ts";
import { propertyRuns } from "#test/unit/core/rules/line/support/property-runs.ts";

const older = trainedBy("older", objectDetection);
const line = (label: string) => `{"image_url":"AmlDatastore://data/1.jpg","label":${label}}`;
const object = (label: string, isCrowd = "0") =>
	`[{"label":${label},"topX":0,"topY":0,"bottomX":1,"bottomY":1,"isCrowd":${isCrowd}}]`;

/** What both generations say about the job, and their findings. */
function both(...labels: readonly string[]) {
	const text = labels.map((label, i) => line(label).replace("1.jpg", `${i}.jpg`)).join("\n");
	return [objectDetection, older].map((task) => {
		const { forecast, findings } = checkText(text, task, createUtf8());
		return `${forecast.job}: ${findings.map(({ ruleId }) => ruleId)}`;
	});
}

describe("an older runtime", () => {
	it("trains on files without any object", () => {
		assert.deepEqual(both("[]"), [
			"fails: no-objects-in-file,empty-label-list",
			"runs: no-objects-in-file,empty-label-list",
		]);
	});

	it("reads only true in quotes as a crowd", () => {
		for (const isCrowd of ["1", "true", '"1"', '"True"']) {
			assert.deepEqual(both(object('"can"', isCrowd)), ["runs: ", "runs: iscrowd-value"], isCrowd);
		}
		for (const isCrowd of ["0", "false", '"true"', '"false"']) {
			assert.deepEqual(both(object('"can"', isCrowd)), ["runs: ", "runs: "], isCrowd);
		}
		assert.deepEqual(both(object('"can"', "[]")), ["fails: iscrowd-value", "runs: iscrowd-value"]);
	});

	it("fails first if Python cannot sort the classes", () => {
		assert.deepEqual(both(object("1"), object("1.5")), [
			"fails: label-type,label-mixed-types,label-type",
			"runs: label-type,label-type",
		]);
		assert.match(both(object("1"), object('"can"'))[1] as string, /^fails/);
	});

	it("has findings that agree with its forecast", () => {
		fc.assert(
			fc.property(anyLine(), ({ task, text }) => {
				const context = lineContext(parseLine(text), trainedBy("older", taskById(task)));
				assert.deepEqual(contradictions(context, checkLine(context)), []);
			}),
			propertyRuns(),
		);
	});
});
