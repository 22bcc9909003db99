import { describe, it } from "node:test";
import { expectFindings, expectObjectFindings } from "#test/unit/core/rules/line/support/marked-line.ts";

const HUGE = "9".repeat(400);

describe("box-missing-key", () => {
	it("marks the object once, whatever is missing", () => {
		expectObjectFindings(
			"object-detection",
			`{"label":"can","topY":0,"bottomX":1}`,
			`^ box-missing-key line-skipped`,
		);
		expectObjectFindings("object-detection", `{"label":"can"}`, `^ box-missing-key line-skipped`);
	});

	it("requires no box next to a polygon, but polygon: false is not a polygon", () => {
		expectObjectFindings("object-detection", `{"label":"can","polygon":[[0,0,1,0,1,1]]}`);
		expectObjectFindings(
			"object-detection",
			`{"label":"can","polygon":false}`,
			`^ box-missing-key line-skipped`,
		);
	});
});

describe("box-coord-type", () => {
	it("distinguishes what float() accepts from what it does not", () => {
		expectObjectFindings(
			"object-detection",
			`{"label":"can","topX":"0.1","topY":false,"bottomX":true,"bottomY":1}`,
			`                      ^^^^^ box-coord-type none`,
			`                                   ^^^^^ box-coord-type none`,
			`                                                   ^^^^ box-coord-type none`,
		);
		expectObjectFindings(
			"object-detection",
			`{"label":"can","topX":null,"topY":"a","bottomX":[1],"bottomY":{}}`,
			`                      ^^^^ box-coord-type line-skipped`,
			`                                  ^^^ box-coord-type line-skipped`,
			`                                                ^^^ box-coord-type line-skipped`,
			`                                                              ^^ box-coord-type line-skipped`,
		);
	});

	it("recognizes that a whole number can be too large, and a number with an exponent cannot", () => {
		expectObjectFindings(
			"object-detection",
			`{"label":"can","topX":0,"topY":0,"bottomX":1,"bottomY":${HUGE}}`,
			`                                                       ${"^".repeat(400)} box-coord-type job-fails`,
		);
		expectObjectFindings(
			"object-detection",
			`{"label":"can","topX":0,"topY":0,"bottomX":1,"bottomY":1e400}`,
			`                                                       ^^^^^ box-out-of-range object-dropped`,
		);
	});

	it("skips the line if an error comes before the one that would end the job", () => {
		expectObjectFindings(
			"object-detection",
			`{"label":"can","topX":null,"topY":${HUGE},"bottomX":1,"bottomY":1}`,
			`                      ^^^^ box-coord-type line-skipped`,
			`                                  ${"^".repeat(400)} box-coord-type line-skipped`,
		);
	});

	it("does not examine a box next to a polygon", () => {
		expectObjectFindings(
			"object-detection",
			`{"label":"can","topX":null,"polygon":[[0,0,1,0,1,1]]}`,
			`               ^^^^^^ polygon-and-box value-ignored`,
		);
	});
});

describe("box-out-of-range", () => {
	it("marks each coordinate outside; 0 and 1 are inside", () => {
		expectObjectFindings(
			"object-detection",
			`{"label":"can","topX":-0.1,"topY":0,"bottomX":1,"bottomY":1.0001}`,
			`                      ^^^^ box-out-of-range object-dropped`,
			`                                                          ^^^^^^ box-out-of-range object-dropped`,
		);
		expectObjectFindings(
			"object-detection",
			`{"label":"can","topX":-0,"topY":0.0,"bottomX":1,"bottomY":1e0}`,
		);
	});

	it("includes text whose number is outside the image", () => {
		expectObjectFindings(
			"object-detection",
			`{"label":"can","topX":"nan","topY":0,"bottomX":1,"bottomY":1}`,
			`                      ^^^^^ box-coord-type none`,
			`                      ^^^^^ box-out-of-range object-dropped`,
		);
	});
});

describe("box-inverted", () => {
	it("marks the end that comes too late, per axis", () => {
		expectObjectFindings(
			"object-detection",
			`{"label":"can","topX":0.8,"topY":0.9,"bottomX":0.5,"bottomY":0.2}`,
			`                      ^^^ box-inverted object-dropped`,
			`                                 ^^^ box-inverted object-dropped`,
		);
	});

	it("leaves it to box-out-of-range if only one end is outside", () => {
		expectObjectFindings(
			"object-detection",
			`{"label":"can","topX":1.5,"topY":0,"bottomX":0.5,"bottomY":1}`,
			`                      ^^^ box-out-of-range object-dropped`,
		);
		expectObjectFindings(
			"object-detection",
			`{"label":"can","topX":9,"topY":0,"bottomX":5,"bottomY":1}`,
			`                      ^ box-inverted object-dropped`,
			`                      ^ box-out-of-range object-dropped`,
			`                                           ^ box-out-of-range object-dropped`,
		);
	});
});

describe("box-zero-area", () => {
	it("marks the second of two equal ends, however they are written", () => {
		expectObjectFindings(
			"object-detection",
			`{"label":"can","topX":0.5,"topY":-0,"bottomX":5e-1,"bottomY":0}`,
			`                                              ^^^^ box-zero-area object-dropped`,
			`                                                             ^ box-zero-area object-dropped`,
		);
	});
});

describe("box-duplicate", () => {
	const line = (...objects: readonly string[]) =>
		`{"image_url":"a.jpg","label":[${objects.map((object) => `{${object}}`).join(",")}]}`;
	const BOX = `"label":"can","topX":0,"topY":0.5,"bottomX":1,"bottomY":1`;

	it("marks the later object, however its numbers are written", () => {
		expectFindings(
			"object-detection",
			line(BOX, `"topX":-0.0,"topY":5e-1,"bottomX":1.0,"bottomY":1,"label":"can"`),
			`                                                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ box-duplicate none`,
		);
	});

	it("ignores another class, another box, a polygon and a dropped box", () => {
		expectFindings("object-detection", line(BOX, BOX.replace("can", "jar")));
		expectFindings("object-detection", line(BOX, BOX.replace("0.5", "0.25")));
		expectFindings("object-detection", line(BOX, `"label":"can","polygon":[[0,0.5,1,0.5,1,1]]`));
		const outside = BOX.replace("0.5", "9");
		expectFindings(
			"object-detection",
			line(BOX, outside, outside),
			`${" ".repeat(121)}^ box-out-of-range object-dropped`,
			`${" ".repeat(179)}^ box-out-of-range object-dropped`,
		);
	});
});
