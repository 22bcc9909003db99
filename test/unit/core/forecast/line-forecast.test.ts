import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { forecastLine, type LineForecast } from "#core/forecast/line-forecast.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import type { TaskId } from "#core/model/task-id.ts";
import { taskById } from "#core/tasks/index.ts";

function forecast(text: string, task: TaskId): LineForecast {
	return forecastLine(parseLine(text), taskById(task));
}

/** The outcome of a line with that label: `used`, `background`, `skipped`, or `job fails`. */
function fateOf(label: string, task: TaskId): string {
	const { endsJob, outcome } = forecast(`{"image_url":"AmlDatastore://data/1.jpg","label":${label}}`, task);
	return endsJob ? "job fails" : outcome;
}

/** The outcome of an object next to a good one: an error skips the line, which the good one reveals. */
function fateOfObject(object: string, task: TaskId): string {
	const good =
		'{"label":"can","polygon":[[0,0,1,0,1,1]]},{"label":"can","topX":0,"topY":0,"bottomX":1,"bottomY":1}';
	const { endsJob, outcome, fates } = forecast(
		`{"image_url":"AmlDatastore://data/1.jpg","label":[${object},${good}]}`,
		task,
	);
	return endsJob ? "job fails" : outcome === "skipped" ? "line skipped" : (fates[0]?.fate as string);
}

function box(...values: readonly string[]): string {
	const keys = ["topX", "topY", "bottomX", "bottomY"];
	return `{"label":"can",${keys.map((key, i) => `"${key}":${values[i]}`).join(",")}}`;
}

const polygon = (value: string) => `{"label":"can","polygon":${value}}`;
const polygonAndBox = (value: string) =>
	`{"label":"can","topX":0,"topY":0,"bottomX":1,"bottomY":1,"polygon":${value}}`;

describe("a box", () => {
	const cases: readonly [values: readonly string[], fate: string][] = [
		[["0", "0", "1", "1"], "kept"],
		[["-0.1", "0", "0.5", "0.5"], "dropped"],
		[["0", "0", "0.5", "1.1"], "dropped"],
		[["0.8", "0", "0.5", "0.5"], "dropped"],
		[["0.5", "0", "0.5", "0.5"], "dropped"],
		[["0", "0.8", "0.5", "0.5"], "dropped"],
		[["0", "0.5", "0.5", "0.5"], "dropped"],
		[['"0"', '" 0.5 "', "1", '"1e0"'], "kept"],
		[["false", "0", "true", "1"], "kept"],
		[['"nan"', "0", "1", "1"], "dropped"],
		[["0", "0", "1e400", "1"], "dropped"],
		[["null", "0", "1", "1"], "line skipped"],
		[['"a"', "0", "1", "1"], "line skipped"],
		[["[0]", "0", "1", "1"], "line skipped"],
		[["0", "0", "1", "9".repeat(309)], "job fails"],
		[["null", "0", "1", "9".repeat(309)], "line skipped"],
	];
	for (const [values, fate] of cases) {
		it(`${values.map((value) => value.slice(0, 9)).join(" ")}: ${fate}`, () => {
			assert.equal(fateOfObject(box(...values), "object-detection"), fate);
		});
	}
});

describe("a polygon", () => {
	const good = "[0.1,0.2,0.5,0.2,0.5,0.8]";
	/** The same in segmentation and detection. */
	const cases: readonly [value: string, fate: string][] = [
		[`[${good}]`, "kept"],
		["[[0.1,0.2],[0.5,0.2],[0.5,0.8]]", "dropped"],
		[good, "line skipped"],
		["[0,0.2,0.5,0.2,0.5,0.8]", "dropped"],
		["[[[0.1,0.2],[0.5,0.2],[0.5,0.8]]]", "line skipped"],
		["[[[0.1,0.2],[0.5,0.2],[0.5,0.8],[0.1,0.8]]]", "line skipped"],
		['[["0.1","0.2","0.5","0.2","0.5","0.8"]]', "line skipped"],
		[`[[],${good}]`, "dropped"],
		[`[${good},[]]`, "line skipped"],
		["null", "dropped"],
		["[]", "dropped"],
		["[[]]", "dropped"],
		["{}", "dropped"],
		["0", "dropped"],
		['""', "dropped"],
		['"null"', "line skipped"],
		['"ab"', "line skipped"],
		['[{"x":0.1}]', "line skipped"],
		['["ab"]', "line skipped"],
		['["abc"]', "line skipped"],
		[`[null,${good}]`, "dropped"],
		[`[${good},null]`, "line skipped"],
		['{"x":0.1}', "job fails"],
		["7", "line skipped"],
		["true", "line skipped"],
		["[[0.17,0.29,0.19,0.29]]", "dropped"],
		["[[0.17,0.29,0.19,0.29],[0,0,0,0.5,0.5,0.5]]", "kept"],
		["[[0,0,0,0.5,0.5]]", "line skipped"],
		["[[0.5,0.6,0.5,0.7,0.5,0.8]]", "dropped"],
		["[[0.1,0.2,1.01,0.2,0.5,0.8]]", "dropped"],
		["[[true,0.2,0.5,false,0.5,0.8]]", "kept"],
		[`[[0.1,0.2,${"9".repeat(400)},0.2,0.5,0.8]]`, "dropped"],
		["[[0.1,0.2,null,0.2,0.5,0.8]]", "line skipped"],
		["[[0.1,0.2,{},0.2,0.5,0.8]]", "line skipped"],
	];
	for (const [value, fate] of cases) {
		it(`${value.slice(0, 50)}: ${fate}`, () => {
			for (const task of ["instance-segmentation", "object-detection"] as const) {
				assert.equal(fateOfObject(polygon(value), task), fate);
				assert.equal(fateOfObject(polygonAndBox(value), task), fate, "a box beside it makes no difference");
			}
		});
	}

	it("that is false counts as absent", () => {
		assert.equal(fateOfObject(polygonAndBox("false"), "object-detection"), "kept");
		assert.equal(fateOfObject(polygonAndBox("false"), "instance-segmentation"), "dropped");
		assert.equal(fateOfObject(polygon("false"), "instance-segmentation"), "line skipped");
	});

	it("next to bbox is not affected by it", () => {
		const object = `{"label":"can","bbox":"null","isCrowd":0,"polygon":[${good}]}`;
		assert.equal(fateOfObject(object, "instance-segmentation"), "kept");
	});

	it("counts the kept segments", () => {
		const [first] = forecast(
			`{"image_url":"a.jpg","label":[${polygon(`[${good},[0,0],${good},[0,0,2,0,1,1]]`)}]}`,
			"instance-segmentation",
		).fates;
		assert.deepEqual(first?.segments, { total: 4, kept: 2 });
	});
});

describe("an object", () => {
	const BOX = '"topX":0,"topY":0,"bottomX":1,"bottomY":1';
	const cases: readonly [object: string, fate: string][] = [
		["null", "line skipped"],
		["[]", "line skipped"],
		[`{${BOX}}`, "line skipped"],
		['{"label":"can","topY":0,"bottomX":1,"bottomY":1}', "line skipped"],
		[`{"label":null,${BOX}}`, "kept"],
		[`{"label":1.5,${BOX}}`, "kept"],
		[`{"label":[],${BOX}}`, "job fails"],
		[`{"label":{},${BOX}}`, "job fails"],
		['{"label":[],"topX":0,"topY":0,"bottomX":2,"bottomY":1}', "dropped"],
		[`{"label":"can",${BOX},"isCrowd":[]}`, "job fails"],
		['{"label":"can","topX":0,"topY":0,"bottomX":2,"bottomY":1,"isCrowd":{}}', "job fails"],
		[`{${BOX},"isCrowd":[]}`, "line skipped"],
		[`{"label":"can",${BOX},"isCrowd":"maybe"}`, "kept"],
		[`{"label":[],"label":"can",${BOX}}`, "kept"],
	];
	for (const [object, fate] of cases) {
		it(`${object}: ${fate}`, () => {
			assert.equal(fateOfObject(object, "object-detection"), fate);
		});
	}

	it("without a polygon is dropped in segmentation, but its box is read first", () => {
		assert.equal(fateOfObject(box("0", "0", "1", "1"), "instance-segmentation"), "dropped");
		assert.equal(fateOfObject(box("0", "0", "1", "null"), "instance-segmentation"), "line skipped");
	});
});

describe("a detection line", () => {
	const good = box("0", "0", "1", "1");
	const bad = box("0", "0", "1", "2");
	const cases: readonly [label: string, fate: string][] = [
		["[]", "background"],
		[`[${good}]`, "used"],
		[`[${bad},${good}]`, "used"],
		[`[${bad},${bad}]`, "skipped"],
		[good, "skipped"],
		['"can"', "skipped"],
		["null", "skipped"],
		[`[${good},5]`, "skipped"],
		[`[5,{"label":[],${good.slice(15)}]`, "skipped"],
		[`[{"label":[],${good.slice(15)},5]`, "job fails"],
	];
	for (const [label, fate] of cases) {
		it(`${label.slice(0, 60)}: ${fate}`, () => {
			assert.equal(fateOf(label, "object-detection"), fate);
		});
	}

	it("that is skipped also loses its good objects", () => {
		const { objects, segments, fates } = forecast(
			`{"image_url":"a.jpg","label":[${polygon("[[0,0,1,0,1,1]]")},null]}`,
			"instance-segmentation",
		);
		assert.deepEqual(objects, { total: 2, kept: 0 });
		assert.deepEqual(segments, { total: 1, kept: 0 });
		assert.deepEqual(
			fates.map(({ fate }) => fate),
			["dropped", "error"],
		);
	});
});

describe("a classification line", () => {
	const cases: readonly [label: string, multiclass: string, multilabel: string][] = [
		['"can"', "used", "skipped"],
		['""', "used", "skipped"],
		["5", "used", "skipped"],
		["-0", "used", "skipped"],
		["true", "used", "skipped"],
		["5.0", "skipped", "skipped"],
		["1e2", "skipped", "skipped"],
		["null", "skipped", "skipped"],
		["[]", "skipped", "used"],
		['["can",5,true]', "skipped", "used"],
		['["can",null]', "skipped", "skipped"],
		['["can",1.5]', "skipped", "skipped"],
		['["can",["a"]]', "skipped", "skipped"],
		["{}", "skipped", "skipped"],
	];
	for (const [label, multiclass, multilabel] of cases) {
		it(`${label}: ${multiclass} as multi-class, ${multilabel} as multi-label`, () => {
			assert.equal(fateOf(label, "multiclass"), multiclass);
			assert.equal(fateOf(label, "multilabel"), multilabel);
		});
	}
});

describe("any line", () => {
	it("that is not a JSON object ends the job", () => {
		for (const text of ["", "{", "5", "[]", '{"image_url":"a.jpg","label":"can",}']) {
			assert.equal(forecast(text, "multiclass").endsJob, true, text);
		}
	});

	it("without a usable image_url is skipped, regardless of its label", () => {
		for (const text of [
			'{"label":"can"}',
			'{"image_url":"","label":"can"}',
			'{"image_url":5,"label":"can"}',
		]) {
			const { outcome, endsJob, imageKey } = forecast(text, "multiclass");
			assert.deepEqual([outcome, endsJob, imageKey], ["skipped", false, undefined], text);
		}
		assert.equal(forecast('{"image_url":null,"label":[{"label":[]}]}', "object-detection").endsJob, false);
	});

	it("without label is skipped", () => {
		assert.equal(forecast('{"image_url":"a.jpg"}', "object-detection").outcome, "skipped");
		assert.equal(forecast('{"image_url":"a.jpg"}', "multilabel").outcome, "skipped");
	});

	it("ignores image_details, which training does not read", () => {
		assert.equal(
			forecast('{"image_url":"a.jpg","image_details":7,"label":"can"}', "multiclass").outcome,
			"used",
		);
	});
});
