import { describe, it } from "node:test";
import { expectFindings, expectObjectFindings } from "#test/unit/core/rules/line/support/marked-line.ts";

const BOX = `"topX":0,"topY":0,"bottomX":1,"bottomY":1`;

describe("object-type", () => {
	it("marks each item that is not an object", () => {
		expectFindings(
			"object-detection",
			`{"image_url":"a.jpg","label":[null,{"label":"can",${BOX}},[{}]]}`,
			`                              ^^^^ object-type line-skipped`,
			`                                                                                             ^^^^ object-type line-skipped`,
		);
	});
});

describe("object-missing-label", () => {
	it("marks the object's beginning", () => {
		expectObjectFindings("object-detection", `{${BOX}}`, `^ object-missing-label line-skipped`);
	});

	it("leaves a misspelled label to typo-key", () => {
		expectObjectFindings("object-detection", `{"lable":"can",${BOX}}`, ` ^^^^^^^ typo-key line-skipped`);
	});
});

describe("iscrowd-value", () => {
	const crowd = (value: string) => `{"label":"can",${BOX},"isCrowd":${value}}`;

	it("accepts a clear yes and a clear no", () => {
		for (const value of [
			"0",
			"1",
			"true",
			"false",
			"1.0",
			"-0",
			'"1"',
			'"true"',
			'"True"',
			'"False"',
			'"0"',
		]) {
			expectObjectFindings("object-detection", crowd(value));
		}
	});

	it("marks what is neither", () => {
		for (const value of ['"TRUE"', '"yes"', "2", "null", '""', "0.5"]) {
			const carets = "^".repeat(value.length);
			expectObjectFindings(
				"object-detection",
				crowd(value),
				`                                                                   ${carets} iscrowd-value value-ignored`,
			);
		}
	});

	it("says that a list ends the job", () => {
		expectObjectFindings(
			"object-detection",
			crowd("[]"),
			`                                                                   ^^ iscrowd-value job-fails`,
		);
		expectObjectFindings(
			"object-detection",
			`{${BOX},"isCrowd":{}}`,
			`^ object-missing-label line-skipped`,
			`                                                     ^^ iscrowd-value line-skipped`,
		);
	});
});

describe("no-valid-object", () => {
	it("marks label if all objects are dropped", () => {
		expectFindings(
			"object-detection",
			`{"image_url":"a.jpg","label":[{"label":"can","topX":0,"topY":0,"bottomX":0,"bottomY":1}]}`,
			`                     ^^^^^^^ no-valid-object line-skipped`,
			`                                                                         ^ box-zero-area object-dropped`,
		);
	});

	it("has no finding if one is kept, or the line is skipped for another reason", () => {
		expectObjectFindings(
			"object-detection",
			`{"label":"can","topX":0,"topY":0,"bottomX":0,"bottomY":1}`,
			`                                           ^ box-zero-area object-dropped`,
		);
		expectFindings(
			"object-detection",
			`{"image_url":"","label":[{"label":"can","topX":0,"topY":0,"bottomX":0,"bottomY":1}]}`,
			`             ^^ image-url-empty line-skipped`,
			`                                                                    ^ box-zero-area object-dropped`,
		);
	});
});

describe("typo-key in an object", () => {
	it("says what the absence of the right key costs", () => {
		expectObjectFindings(
			"object-detection",
			`{"label":"can","topx":0,"top_y":0,"bottonX":1,"ymax":1}`,
			`               ^^^^^^ typo-key line-skipped`,
			`                        ^^^^^^^ typo-key line-skipped`,
			`                                  ^^^^^^^^^ typo-key line-skipped`,
			`                                              ^^^^^^ typo-key line-skipped`,
		);
		expectObjectFindings(
			"object-detection",
			`{"label":"can",${BOX},"iscrowd":1}`,
			`                                                         ^^^^^^^^^ typo-key value-ignored`,
		);
		const outline = `"polygons":[[0,0,1,0,1,1]]}`;
		expectObjectFindings(
			"instance-segmentation",
			`{"label":"can",${outline}`,
			`               ^^^^^^^^^^ typo-key line-skipped`,
		);
		expectObjectFindings(
			"instance-segmentation",
			`{"label":"can",${BOX},${outline}`,
			`                                                         ^^^^^^^^^^ typo-key object-dropped`,
		);
		expectObjectFindings(
			"object-detection",
			`{"label":"can",${BOX},${outline}`,
			`                                                         ^^^^^^^^^^ typo-key value-ignored`,
		);
	});

	it("reads a misspelled polygon as the polygon, if there is no box", () => {
		expectObjectFindings(
			"object-detection",
			`{"label":"can","polygons":[[0,0,1,0,1,1]]}`,
			`               ^^^^^^^^^^ typo-key line-skipped`,
		);
	});

	it("names COCO's bbox, but not next to a polygon", () => {
		expectObjectFindings(
			"object-detection",
			`{"label":"can","bbox":[0,0,1,1]}`,
			`               ^^^^^^ typo-key line-skipped`,
		);
		expectObjectFindings("instance-segmentation", `{"label":"can","bbox":[0],"polygon":[[0,0,1,0,1,1]]}`);
	});

	it("does not guess between two equally similar keys", () => {
		expectObjectFindings(
			"object-detection",
			`{"label":"can","topZ":0,"topY":0,"bottomX":1,"bottomY":1}`,
			`^ box-missing-key line-skipped`,
		);
	});

	it("does not look for a box that would not be read", () => {
		expectObjectFindings("instance-segmentation", `{"label":"can","topx":5,"polygon":[[0,0,1,0,1,1]]}`);
	});
});
