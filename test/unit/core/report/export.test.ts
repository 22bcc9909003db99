import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { classesAsCsv } from "#client/forecast/report-csv.ts";
import { reportAsMarkdown } from "#client/forecast/report-markdown.ts";
import type { FileReport, TrainingReport } from "#core/protocol/server/training-report.ts";

const FILE: FileReport = {
	uri: "file:///data/train.jsonl",
	name: "train.jsonl",
	isOwn: true,
	sentence: "3 of 4 images will be used; 1 line is dropped silently",
	job: "runs",
	lines: 4,
	used: 2,
	background: 1,
	skipped: 1,
	objects: { total: 5, kept: 4 },
	segments: { total: 0, kept: 0 },
	losses: [
		{
			ruleId: "box-inverted",
			summary: "`topX` is right of `bottomX`.",
			consequence: "object-dropped",
			count: 3,
			places: [
				{ line: 1, start: 0, end: 1, message: "" },
				{ line: 1, start: 3, end: 4, message: "" },
			],
		},
	],
};
const REPORT: TrainingReport = {
	uri: FILE.uri,
	version: 1,
	taskName: "object detection",
	unit: "object",
	files: [FILE, { uri: "file:///data/test.jsonl", name: "test.jsonl", isOwn: false, problem: "gone" }],
	classes: [
		{
			name: 'a|b, "c"',
			uses: [
				{ used: 4, lost: 1, images: 2 },
				{ used: 0, lost: 0, images: 0 },
			],
			notes: ["few-images"],
		},
	],
};

describe("the report as a file", () => {
	it("is Markdown with a table of files, reasons and classes", () => {
		const markdown = reportAsMarkdown(REPORT);
		for (const line of [
			"- `train.jsonl`: 3 of 4 images will be used; 1 line is dropped silently",
			"- `test.jsonl`: gone",
			"| `train.jsonl` | 4 | 2 | 1 | 1 | 4 of 5 | 0 of 0 |",
			"| `train.jsonl` | `topX` is right of `bottomX`. (box-inverted) | object dropped | 3 | 2, … |",
			'| a\\|b, "c" | 4 | 1 | 0 | 0 | fewer than 10 images to train on |',
		]) {
			assert.ok(markdown.split("\n").includes(line), `${line}\nin\n${markdown}`);
		}
	});

	it("says so if nothing is lost", () => {
		const markdown = reportAsMarkdown({ ...REPORT, files: [{ ...FILE, losses: [] }], classes: [] });
		assert.match(markdown, /Nothing is lost\.$/);
	});

	it("is CSV with the classes, for other programs", () => {
		assert.equal(
			classesAsCsv(REPORT),
			"class,train.jsonl used,train.jsonl lost,train.jsonl images,test.jsonl used,test.jsonl lost,test.jsonl images\r\n" +
				'"a|b, ""c""",4,1,2,0,0,0\r\n',
		);
	});
});
