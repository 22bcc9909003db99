import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Distinct } from "#core/facts/distinct.ts";
import {
	type FileForecast,
	fileOutcomes,
	forecastFile,
	type RecordFate,
} from "#core/forecast/file-forecast.ts";
import { forecastSentence } from "#core/forecast/forecast-sentence.ts";
import { forecastLine, type LineOutcome } from "#core/forecast/line-forecast.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import type { TaskId } from "#core/model/task-id.ts";
import { taskById } from "#core/tasks/index.ts";

function forecast(task: TaskId, ...lines: readonly string[]): FileForecast {
	return forecastFile(records(task, lines), taskById(task));
}

/** The outcomes of lines, with numbers for the images. */
function records(task: TaskId, lines: readonly string[]): RecordFate[] {
	const images = new Distinct<string>((key) => key);
	return lines.map((line) => {
		const { imageKey, ...fate } = forecastLine(parseLine(line), taskById(task));
		return { ...fate, imageKey: imageKey === undefined ? undefined : images.numberOf(imageKey) };
	});
}

function outcomes(task: TaskId, ...lines: readonly string[]): LineOutcome[] {
	return [...fileOutcomes(records(task, lines), taskById(task))];
}

const line = (image: string, label: string) =>
	`{"image_url":"AmlDatastore://data/${image}","label":${label}}`;
const object = (label: string, bottomX = "1") =>
	`{"label":${label},"topX":0,"topY":0,"bottomX":${bottomX},"bottomY":1}`;
const CAN = `[${object('"can"')}]`;
const LOST = `[${object('"can"', "2")}]`;

describe("forecastFile", () => {
	it("adds up lines, objects and segments", () => {
		const outline = '{"label":"can","polygon":[[0,0,1,0,1,1],[0,0]]}';
		const file = forecast(
			"object-detection",
			line("1.jpg", `[${object('"can"')},${object('"can"', "2")},${outline}]`),
			line("2.jpg", "[]"),
			line("3.jpg", LOST),
		);
		assert.deepEqual(file, {
			lines: 3,
			used: 1,
			background: 1,
			skipped: 1,
			objects: { total: 4, kept: 2 },
			segments: { total: 2, kept: 1 },
			job: "runs",
		});
	});

	it("fails if only background is left", () => {
		assert.match(
			forecast("object-detection", line("1", LOST), line("2", "[]")).reason ?? "",
			/^No objects in dataset/,
		);
		assert.equal(forecast("object-detection", line("1", CAN), line("2", "[]")).job, "runs");
	});

	it("compares lines of background with images, as the runtime does", () => {
		assert.equal(forecast("object-detection", line("1", CAN), line("1", "[]")).job, "fails");
		assert.equal(forecast("object-detection", line("1", CAN), line("1", CAN)).job, "runs");
	});

	it("fails if no line is left", () => {
		assert.equal(
			forecast("object-detection", line("1", LOST)).reason,
			"All annotations provided are ill-formed.",
		);
		assert.equal(
			forecast("multiclass", line("1", "null")).reason,
			"No valid datapoints found to initialize dataset.",
		);
	});

	it("fails if a column is completely missing", () => {
		assert.match(forecast("multiclass", '{"label":"can"}').reason ?? "", /'image_url' is not present/);
		assert.match(forecast("multiclass", '{"image_url":"a"}').reason ?? "", /^No labels found/);
		assert.equal(forecast("multiclass", '{"label":"can"}', line("1", '"can"')).job, "runs");
	});

	it("fails at a line that is not JSON, and at an error that is not caught", () => {
		assert.match(forecast("multiclass", line("1", '"can"'), "{").reason ?? "", /^Could not convert/);
		assert.match(forecast("object-detection", line("1", `[${object("[]")}]`)).reason ?? "", /^TypeError/);
	});

	it("fails if there are classes of different types", () => {
		const mixed = /^More than one type found/;
		assert.match(
			forecast("object-detection", line("1", CAN), line("2", `[${object("1")}]`)).reason ?? "",
			mixed,
		);
		assert.match(
			forecast("object-detection", line("1", `[${object("1")},${object("1.5")}]`)).reason ?? "",
			mixed,
		);
		assert.match(forecast("multilabel", line("1", '["can",1]')).reason ?? "", /cannot be sorted/);
		assert.equal(forecast("multilabel", line("1", "[1,true,2]")).job, "runs");
	});

	it("treats equal values as one class, with the type that comes first", () => {
		assert.equal(forecast("object-detection", line("1", `[${object("1")},${object("1.0")}]`)).job, "runs");
		assert.equal(forecast("object-detection", line("1", `[${object("true")},${object("1")}]`)).job, "runs");
		assert.equal(forecast("object-detection", line("1", `[${object("true")},${object("2")}]`)).job, "fails");
	});

	it("keeps the last of several lines for one image in classification, and all of them in detection", () => {
		const other = '{"image_url":"azureml://s/datastores/data/paths/1","label":"carton"}';
		const lines = [line("1", '"can"'), other, line("1", "null")];
		assert.deepEqual(outcomes("multiclass", ...lines), ["skipped", "used", "skipped"]);
		assert.equal(forecast("multiclass", ...lines).used, 1);
		assert.deepEqual(outcomes("object-detection", line("1", CAN), line("1", CAN)), ["used", "used"]);
	});
});

describe("forecastSentence", () => {
	const sentence = (...args: Parameters<typeof forecast>) => forecastSentence(forecast(...args));

	it("says what is used and what is lost", () => {
		assert.equal(sentence("multiclass", line("1", '"can"')), "1 of 1 image will be used; nothing is dropped");
		assert.equal(
			sentence(
				"object-detection",
				line("1", `[${object('"can"')},${object('"can"', "2")}]`),
				line("2", "[]"),
			),
			"2 of 2 images will be used (1 as background); 1 object is dropped silently",
		);
		assert.equal(
			sentence("object-detection", line("1", CAN), line("2", LOST)),
			"1 of 2 images will be used; 1 line and 1 object are dropped silently",
		);
	});

	it("says why training fails", () => {
		assert.equal(
			sentence("object-detection", line("1", LOST)),
			"training fails: All annotations provided are ill-formed.",
		);
	});

	it("groups large numbers", () => {
		assert.match(
			forecastSentence({ ...forecast("multiclass", line("1", '"can"')), lines: 1_234_567, used: 999 }),
			/^999 of 1,234,567 images/,
		);
	});
});
