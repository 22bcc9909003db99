// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkLine, lineContext } from "#core/checking/check-line.ts";
import { curesFor } from "#core/fixes/line/index.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import type { TaskId } from "#core/model/task-id.ts";
import { taskById } from "#core/tasks/index.ts";

/** Checks a line, requests the fixes of its first and last findings, and counts the findings. */
function findingsIn(task: TaskId, text: string): number {
	const context = lineContext(parseLine(text), taskById(task));
	const findings = checkLine(context);
	for (const finding of [findings.at(0), findings.at(-1)]) {
		assert.ok(finding === undefined || curesFor(finding, context).length >= 0);
	}
	return findings.length;
}

const repeated = (text: string, count: number) => new Array(count).fill(text).join(",");
const line = (label: string) => `{"image_url":"AmlDatastore://data/a.jpg","label":[${label}]}`;

// Work that grows quadratically with the length of the line would take minutes here.
describe("lines of megabytes", () => {
	const COUNT = 100_000;

	it("with faulty objects", () => {
		const object = '{"label":"can","topx":0,"topY":5,"bottomX":"a","bottomY":1}';
		assert.equal(findingsIn("object-detection", line(repeated(object, COUNT / 4))), (3 * COUNT) / 4);
	});

	it("with faulty segments", () => {
		const polygon = `[${repeated("[0,0]", COUNT)},[]]`;
		assert.equal(
			findingsIn("instance-segmentation", line(`{"label":"can","polygon":${polygon}}`)),
			COUNT + 1,
		);
		const deep = `[${repeated("[[0,0]]", COUNT)}]`;
		assert.equal(findingsIn("instance-segmentation", line(`{"label":"can","polygon":${deep}}`)), 1);
	});

	it("with duplicate keys, and with classes", () => {
		assert.equal(
			findingsIn(
				"multiclass",
				`{${repeated('"a":1', COUNT)},"image_url":"AmlDatastore://data/a","label":"x"}`,
			),
			COUNT - 1,
		);
		assert.equal(findingsIn("multilabel", line(repeated('" x"', COUNT))), 2 * COUNT - 1);
	});

	it("with backslashes and detours in the URL, and with segments that overlap", () => {
		const url = (path: string) => `{"image_url":"AmlDatastore://data/${path}","label":"can"}`;
		assert.equal(findingsIn("multiclass", url(`${"\\\\a\\u0062".repeat(COUNT)}.jpg`)), 1);
		assert.equal(findingsIn("multiclass", url(`${"\\/a/./".repeat(COUNT)}1.jpg`)), 1);
		const segments = repeated("[0,0,1,0,1,1]", COUNT);
		assert.equal(
			findingsIn("instance-segmentation", line(`{"label":"can","polygon":[${segments}]}`)),
			COUNT - 1,
		);
	});

	it("that are not JSON", () => {
		for (const text of ["'", "a", '"', "\\'", "{'a':", "[", ", "]) {
			assert.equal(findingsIn("multiclass", text.repeat(COUNT)), 1, text);
		}
		assert.equal(findingsIn("multilabel", `{'image_url':'a','label':[${repeated("'x'", COUNT)}]}`), 1);
	});
});
