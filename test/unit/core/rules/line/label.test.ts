import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkLine, lineContext } from "#core/checking/check-line.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import { findingSeverity } from "#core/rules/all/severity.ts";
import { taskById } from "#core/tasks/index.ts";
import { expectFindings, expectObjectFindings } from "#test/unit/core/rules/line/support/marked-line.ts";

describe("label-wrong-task", () => {
	it("recognizes the shapes of the other tasks", () => {
		expectFindings(
			"multiclass",
			`{"image_url": "a.jpg", "label": ["can", "carton"]}`,
			`                                ^^^^^^^^^^^^^^^^^ label-wrong-task line-skipped`,
		);
		expectFindings(
			"multilabel",
			`{"image_url": "a.jpg", "label": "can"}`,
			`                                ^^^^^ label-wrong-task line-skipped`,
		);
		expectFindings(
			"multilabel",
			`{"image_url": "a.jpg", "label": [{"label": "can"}]}`,
			`                                ^^^^^^^^^^^^^^^^^^ label-wrong-task line-skipped`,
		);
		expectFindings(
			"object-detection",
			`{"image_url": "a.jpg", "label": ["can", 5]}`,
			`                                ^^^^^^^^^^ label-wrong-task line-skipped`,
		);
		expectFindings(
			"instance-segmentation",
			`{"image_url": "a.jpg", "label": 5}`,
			`                                ^ label-wrong-task line-skipped`,
		);
	});

	it("does not distinguish detection from segmentation: their objects are judged one by one", () => {
		expectFindings(
			"object-detection",
			`{"image_url": "a.jpg", "label": [{"label": "can", "polygon": [[0, 0, 1, 0, 1, 1]]}]}`,
		);
	});
});

describe("label-dict-not-list", () => {
	it("marks the object, and also its own defects", () => {
		expectFindings(
			"object-detection",
			`{"image_url": "a.jpg", "label": {"label":"can","topX":0,"topY":0,"bottomX":2,"bottomY":1}}`,
			`                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ label-dict-not-list line-skipped`,
			`                                                                           ^ box-out-of-range object-dropped`,
		);
	});
});

describe("label-type", () => {
	it("in multi-class classification", () => {
		expectFindings(
			"multiclass",
			`{"image_url": "a.jpg", "label": null}`,
			`                                ^^^^ label-type line-skipped`,
		);
		expectFindings(
			"multiclass",
			`{"image_url": "a.jpg", "label": 1.0}`,
			`                                ^^^ label-type line-skipped`,
		);
		expectFindings(
			"multiclass",
			`{"image_url": "a.jpg", "label": []}`,
			`                                ^^ label-type line-skipped`,
		);
		expectFindings(
			"multiclass",
			`{"image_url": "a.jpg", "label": 1}`,
			`                                ^ label-type none`,
		);
		expectFindings(
			"multiclass",
			`{"image_url": "a.jpg", "label": true}`,
			`                                ^^^^ label-type none`,
		);
	});

	it("in multi-label classification, at each class", () => {
		expectFindings(
			"multilabel",
			`{"image_url": "a.jpg", "label": ["can", null, 2, 2.5, [], false]}`,
			`                                        ^^^^ label-type line-skipped`,
			`                                              ^ label-type none`,
			`                                                 ^^^ label-type line-skipped`,
			`                                                      ^^ label-type line-skipped`,
			`                                                          ^^^^^ label-type none`,
		);
		expectFindings(
			"multilabel",
			`{"image_url": "a.jpg", "label": false}`,
			`                                ^^^^^ label-type line-skipped`,
		);
	});

	it("in detection, if label is not a list", () => {
		expectFindings(
			"object-detection",
			`{"image_url": "a.jpg", "label": null}`,
			`                                ^^^^ label-type line-skipped`,
		);
	});

	it("in an object, which training keeps with nearly any class", () => {
		const box = `"topX":0,"topY":0,"bottomX":1,"bottomY":1}`;
		expectObjectFindings("object-detection", `{"label":null,${box}`, `         ^^^^ label-type none`);
		expectObjectFindings("object-detection", `{"label":7,${box}`, `         ^ label-type none`);
		expectObjectFindings("object-detection", `{"label":7.5,${box}`, `         ^^^ label-type none`);
		expectObjectFindings("object-detection", `{"label":true,${box}`, `         ^^^^ label-type none`);
	});

	it("a list as the class of an object ends the job, unless the object is dropped before", () => {
		expectObjectFindings(
			"object-detection",
			`{"label":["can"],"topX":0,"topY":0,"bottomX":1,"bottomY":1}`,
			`         ^^^^^^^ label-type job-fails`,
		);
		expectObjectFindings(
			"object-detection",
			`{"label":["can"],"topX":0,"topY":0,"bottomX":2,"bottomY":1}`,
			`         ^^^^^^^ label-type none`,
			`                                             ^ box-out-of-range object-dropped`,
		);
	});

	it("skips only the line if an error comes first", () => {
		expectFindings(
			"object-detection",
			`{"image_url":"a.jpg","label":[5,{"label":{},"topX":0,"topY":0,"bottomX":1,"bottomY":1}]}`,
			`                              ^ object-type line-skipped`,
			`                                         ^^ label-type line-skipped`,
		);
	});
});

describe("label-empty-string and label-whitespace", () => {
	it("check every class", () => {
		expectFindings(
			"multiclass",
			`{"image_url": "a.jpg", "label": "  "}`,
			`                                ^^^^ label-empty-string none`,
		);
		expectFindings(
			"multilabel",
			`{"image_url": "a.jpg", "label": ["can", "", "carton "]}`,
			`                                        ^^ label-empty-string none`,
			`                                            ^^^^^^^^^ label-whitespace none`,
		);
		expectObjectFindings(
			"object-detection",
			String.raw`{"label":"\tcan","topX":0,"topY":0,"bottomX":1,"bottomY":1}`,
			`         ^^^^^^^ label-whitespace none`,
		);
	});

	it("allow white space inside", () => {
		expectFindings("multiclass", `{"image_url": "a.jpg", "label": "milk bottle"}`);
	});
});

describe("label-duplicate", () => {
	it("marks the second and any further one, compared exactly", () => {
		expectFindings(
			"multilabel",
			`{"image_url": "a.jpg", "label": ["can", "Can", "can", 7, 7]}`,
			`                                               ^^^^^ label-duplicate none`,
			`                                                      ^ label-type none`,
			`                                                         ^ label-type none`,
		);
	});

	it("ignores objects of the same class", () => {
		expectFindings(
			"object-detection",
			`{"image_url": "a.jpg", "label": [{"label": "can", "topX": 0, "topY": 0, "bottomX": 1, "bottomY": 1}, {"label": "can", "topX": 0, "topY": 0, "bottomX": 0.5, "bottomY": 1}]}`,
		);
	});
});

describe("label-reserved", () => {
	it("concerns only objects", () => {
		const box = `"topX":0,"topY":0,"bottomX":1,"bottomY":1}`;
		expectObjectFindings(
			"object-detection",
			`{"label":"--bg--",${box}`,
			`         ^^^^^^^^ label-reserved none`,
		);
		expectFindings("multiclass", `{"image_url": "a.jpg", "label": "--bg--"}`);
		expectFindings("multilabel", `{"image_url": "a.jpg", "label": ["--bg--"]}`);
	});
});

describe("empty-label-list", () => {
	it("marks the list, where one is expected", () => {
		for (const task of ["object-detection", "instance-segmentation", "multilabel"] as const) {
			expectFindings(
				task,
				`{"image_url": "a.jpg", "label": []}`,
				`                                ^^ empty-label-list none`,
			);
		}
	});

	it("is a hint for a background image, and more severe if the classes may have been lost", () => {
		const severities = (["object-detection", "multilabel"] as const).map((task) => {
			const line = parseLine('{"image_url": "AmlDatastore://data/1.jpg", "label": []}');
			return checkLine(lineContext(line, taskById(task))).map(findingSeverity);
		});
		assert.deepEqual(severities, [["hint"], ["information"]]);
	});
});
