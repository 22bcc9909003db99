import { describe, it } from "node:test";
import { expectObjectFindings } from "#test/unit/core/rules/line/support/marked-line.ts";

const BOX = `"topX":0,"topY":0,"bottomX":1,"bottomY":1`;

/** An object with that polygon; the drawing is below the polygon. */
function expectPolygon(polygon: string, ...drawn: readonly string[]): void {
	const before = `{"label":"can","polygon":`;
	expectObjectFindings(
		"instance-segmentation",
		`${before}${polygon}}`,
		...drawn.map((each) => " ".repeat(before.length) + each),
	);
}

describe("polygon-missing", () => {
	it("marks the object, or false in place of a polygon", () => {
		expectObjectFindings(
			"instance-segmentation",
			`{"label":"can",${BOX}}`,
			`^ polygon-missing object-dropped`,
		);
		expectObjectFindings(
			"instance-segmentation",
			`{"label":"can",${BOX},"polygon":false}`,
			`                                                                   ^^^^^ polygon-missing object-dropped`,
		);
	});

	it("skips the line if there is no complete box either", () => {
		expectObjectFindings(
			"instance-segmentation",
			`{"label":"can","topX":0}`,
			`^ polygon-missing line-skipped`,
		);
	});

	it("does not matter in detection", () => {
		expectObjectFindings("object-detection", `{"label":"can",${BOX}}`);
	});
});

describe("polygon-null-with-box and polygon-empty", () => {
	it("include whatever is empty to Python", () => {
		for (const empty of ["null", "[]", "[[]]", "[[], []]", "0", '""', "{}", "-0.0"]) {
			const carets = "^".repeat(empty.length);
			expectPolygon(empty, `${carets} polygon-empty object-dropped`);
			expectObjectFindings(
				"object-detection",
				`{"label":"can",${BOX},"polygon":${empty}}`,
				`                                                                   ${carets} polygon-null-with-box object-dropped`,
			);
		}
	});
});

describe("polygon-nesting-flat", () => {
	it("skips the line, or drops the object if the first number is 0", () => {
		expectPolygon(`[0.1,0.2,0.5,0.2,0.5,0.8]`, `^^^^^^^^^^^^^^^^^^^^^^^^^ polygon-nesting-flat line-skipped`);
		expectPolygon(`[0,0.2,0.5,0.2,0.5,0.8]`, `^^^^^^^^^^^^^^^^^^^^^^^ polygon-nesting-flat object-dropped`);
	});

	it("hides problems of the numbers", () => {
		expectPolygon(`["0.1",0.2,5]`, `^^^^^^^^^^^^^ polygon-nesting-flat line-skipped`);
	});
});

describe("polygon-nesting-pairs", () => {
	it("reads three pairs as points", () => {
		expectPolygon(`[[0,0],[1,0],[1,1]]`, `^^^^^^^^^^^^^^^^^^^ polygon-nesting-pairs object-dropped`);
	});

	it("reads fewer as segments that are too short", () => {
		expectPolygon(
			`[[0,0],[1,0]]`,
			` ^^^^^ polygon-too-short object-dropped`,
			`       ^^^^^ polygon-too-short object-dropped`,
		);
	});

	it("quoted numbers in it also skip the line", () => {
		expectPolygon(
			`[["0",0],[1,0],[1,1]]`,
			`^^^^^^^^^^^^^^^^^^^^^ polygon-nesting-pairs object-dropped`,
			`  ^^^ polygon-coord-type line-skipped`,
		);
	});
});

describe("polygon-nesting-deep", () => {
	it("marks the polygon", () => {
		expectPolygon(`[[[0,0],[1,0],[1,1]]]`, `^^^^^^^^^^^^^^^^^^^^^ polygon-nesting-deep line-skipped`);
		expectPolygon(`[[],[[0,0,1,0,1,1]]]`, `^^^^^^^^^^^^^^^^^^^^ polygon-nesting-deep object-dropped`);
	});
});

describe("polygon-type", () => {
	it("marks a polygon that is not a list", () => {
		expectPolygon(`"null"`, `^^^^^^ polygon-type line-skipped`);
		expectPolygon(`true`, `^^^^ polygon-type line-skipped`);
		expectPolygon(`7`, `^ polygon-type line-skipped`);
		expectPolygon(`{"counts":[1]}`, `^^^^^^^^^^^^^^ polygon-type job-fails`);
	});

	it("marks a segment that is not a list", () => {
		expectPolygon(`[[0,0,1,0,1,1],null]`, `               ^^^^ polygon-type line-skipped`);
		expectPolygon(`[{"x":0}]`, ` ^^^^^^^ polygon-type line-skipped`);
		expectPolygon(`[null,[0,0,1,0,1,1]]`, ` ^^^^ polygon-type object-dropped`);
	});
});

describe("polygon-coord-type", () => {
	it("marks the first value that is not a number", () => {
		expectPolygon(`[[true,"0",1,"0",1,null]]`, `       ^^^ polygon-coord-type line-skipped`);
		expectPolygon(`[[0,0,1,0,1,{}],["0",0]]`, `            ^^ polygon-coord-type line-skipped`);
	});

	it("accepts true and false", () => {
		expectPolygon(`[[0,false,true,0,1,1]]`, `    ^^^^^ polygon-coord-type none`);
	});
});

describe("polygon-empty-segment", () => {
	it("drops the object in the first position and skips the line in any other", () => {
		expectPolygon(`[[],[0,0,1,0,1,1]]`, ` ^^ polygon-empty-segment object-dropped`);
		expectPolygon(`[[0,0,1,0,1,1],[]]`, `               ^^ polygon-empty-segment line-skipped`);
	});
});

describe("polygon-odd", () => {
	it("marks the segment", () => {
		expectPolygon(`[[0,0,1,0,1,1],[0,0,1]]`, `               ^^^^^^^ polygon-odd line-skipped`);
		expectPolygon(
			`[[],[1]]`,
			` ^^ polygon-empty-segment object-dropped`,
			`    ^^^ polygon-odd object-dropped`,
		);
	});
});

describe("polygon-too-short and polygon-out-of-range", () => {
	it("drop the segment, and with the last one the object", () => {
		expectPolygon(
			`[[0,0,1,1],[0,0,1,0,1,1],[0,0,1,0,1.1,2]]`,
			` ^^^^^^^^^ polygon-too-short segment-dropped`,
			`                                  ^^^ polygon-out-of-range segment-dropped`,
		);
		expectPolygon(
			`[[0,0,1,1],[0,0,1,0,-1,1]]`,
			` ^^^^^^^^^ polygon-too-short object-dropped`,
			`                    ^^ polygon-out-of-range object-dropped`,
		);
	});

	it("a short segment is not also out of range", () => {
		expectPolygon(`[[5,5],[0,0,1,0,1,1]]`, ` ^^^^^ polygon-too-short segment-dropped`);
	});

	it("a whole number may have any size here", () => {
		const huge = "9".repeat(400);
		expectPolygon(
			`[[0,0,1,0,1,${huge}]]`,
			`            ${"^".repeat(400)} polygon-out-of-range object-dropped`,
		);
	});
});

describe("polygon-degenerate", () => {
	it("considers the kept segments", () => {
		expectPolygon(`[[0.5,0,0.5,0.3,0.5,1]]`, `^^^^^^^^^^^^^^^^^^^^^^^ polygon-degenerate object-dropped`);
		expectPolygon(`[[0.5,0,0.5,0.3,0.5,1],[0.7,0,0.7,0.3,0.7,1]]`);
		expectPolygon(
			`[[0,1,0.5,1,1,1],[0,0,1,0,1,2]]`,
			`^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ polygon-degenerate object-dropped`,
			`                            ^ polygon-out-of-range segment-dropped`,
		);
	});
});

describe("polygon-and-box", () => {
	it("marks the box's first key", () => {
		expectObjectFindings(
			"instance-segmentation",
			`{"label":"can","bottomX":1,"topX":"a","polygon":[[0,0,1,0,1,1]]}`,
			`                           ^^^^^^ polygon-and-box value-ignored`,
		);
	});
});

describe("polygon-overlap", () => {
	const SQUARE = "[0.1,0.1,0.5,0.1,0.5,0.5,0.1,0.5]";

	it("marks the later of two segments that overlap in part", () => {
		expectPolygon(
			`[${SQUARE},[0.4,0.4,0.9,0.4,0.9,0.9]]`,
			`                                   ^^^^^^^^^^^^^^^^^^^^^^^^^ polygon-overlap none`,
		);
	});

	it("reads a ring inside another as a hole, and lets rings touch", () => {
		expectPolygon(`[${SQUARE},[0.2,0.2,0.4,0.2,0.4,0.4]]`);
		expectPolygon(`[${SQUARE},[0.5,0.1,0.9,0.1,0.9,0.5,0.5,0.5]]`);
	});

	it("ignores segments that training drops", () => {
		expectPolygon(
			`[${SQUARE},[0.4,0.4,1.1,0.4,0.9,0.9]]`,
			`                                            ^^^ polygon-out-of-range segment-dropped`,
		);
	});
});

describe("bbox-null", () => {
	it("marks the whole member next to a polygon, and nowhere else", () => {
		for (const [value, carets] of [
			["null", "^^^^^^^^^^^"],
			['"null"', "^^^^^^^^^^^^^"],
		]) {
			expectObjectFindings(
				"instance-segmentation",
				`{"label":"can","bbox":${value},"polygon":[[0,0,1,0,1,1]]}`,
				`               ${carets} bbox-null value-ignored`,
			);
		}
		expectObjectFindings("instance-segmentation", `{"label":"can","bbox":[1],"polygon":[[0,0,1,0,1,1]]}`);
		expectObjectFindings("object-detection", `{"label":"can","bbox":null,${BOX}}`);
	});
});
