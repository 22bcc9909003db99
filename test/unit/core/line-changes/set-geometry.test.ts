import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { changeLine } from "#core/line-changes/change-line.ts";
import { isRefusal } from "#core/line-changes/line-to-change.ts";
import type { Box } from "#core/model/box.ts";
import type { LineChange } from "#core/model/line-change.ts";
import type { Polygon } from "#core/model/polygon.ts";
import { changed, recordWith, refusal } from "#test/unit/core/line-changes/support/changed.ts";

const box = (topX: number, topY: number, bottomX: number, bottomY: number): LineChange => ({
	kind: "set-geometry",
	index: 0,
	geometry: { kind: "box", box: { topX, topY, bottomX, bottomY } satisfies Box },
});
const polygon = (...segments: number[][]): LineChange => ({
	kind: "set-geometry",
	index: 0,
	geometry: { kind: "polygon", polygon: segments satisfies Polygon },
});

const BOX = recordWith('[{ "topX":0.10, "label":"can", "bottomY" : 8e-1,"bottomX":0.5,  "topY":"0.20"}]');

describe("a box that is given other corners", () => {
	const cases: [string, string, LineChange, string][] = [
		["keeps what did not move, letter by letter", BOX, box(0.1, 0.2, 0.5, 0.8), BOX],
		["changes one number", BOX, box(0.1, 0.2, 0.625, 0.8), BOX.replace("0.5,", "0.625,")],
		["keeps text as text", BOX, box(0.1, 0.25, 0.5, 0.8), BOX.replace('"0.20"', '"0.25"')],
		["loses its exponent", BOX, box(0.1, 0.2, 0.5, 0.75), BOX.replace("8e-1", "0.75")],
		["is rounded", BOX, box(0.1, 0.2, 2 / 3, 0.8), BOX.replace("0.5,", "0.66667,")],
		["takes dust for nothing", BOX, box(0.1 + 1e-9, 0.2, 0.5 - 4e-6, 0.8), BOX],
		["stays inside", BOX, box(-0.2, 0.2, 1.5, 0.8), BOX.replace("0.10", "0").replace("0.5,", "1,")],
		[
			"has its corners in order",
			BOX,
			box(0.1, 0.2, 0.05, 0.8),
			BOX.replace("0.10", "0.05").replace("0.5,", "0.10,"),
		],
		[
			"stays swapped if its text was",
			recordWith('[{"topX":0.6,"topY":0,"bottomX":0.2,"bottomY":1}]'),
			box(0.7, 0, 0.3, 1),
			recordWith('[{"topX":0.7,"topY":0,"bottomX":0.3,"bottomY":1}]'),
		],
		[
			"gets a missing corner where it belongs",
			recordWith('[{ "label": "a", "topX": 0.1, "topY": 0.2, "bottomY": 0.8, "isCrowd": 0 }]'),
			box(0.1, 0.2, 0.5, 0.8),
			recordWith(
				'[{ "label": "a", "topX": 0.1, "topY": 0.2, "bottomX": 0.5, "bottomY": 0.8, "isCrowd": 0 }]',
			),
		],
		[
			"gets a missing first corner",
			recordWith('[{"label":"a","topY":0.2,"bottomX":0.5,"bottomY":0.8}]'),
			box(0.1, 0.2, 0.5, 0.8),
			recordWith('[{"label":"a","topX":0.1,"topY":0.2,"bottomX":0.5,"bottomY":0.8}]'),
		],
		[
			"gets two in a row",
			recordWith('[{"bottomX":0.5,"bottomY":0.8}]'),
			box(0.1, 0.2, 0.5, 0.8),
			recordWith('[{"topX":0.1,"topY":0.2,"bottomX":0.5,"bottomY":0.8}]'),
		],
		[
			"gets a number in place of what is not one",
			recordWith('[{"topX":null,"topY":false,"bottomX":true,"bottomY":"x"}]'),
			box(0.1, 0, 1, 0.8),
			recordWith('[{"topX":0.1,"topY":false,"bottomX":true,"bottomY":0.8}]'),
		],
		[
			"is written where the key counts",
			recordWith('[{"topX":0.3,"topX":0.1,"topY":0,"bottomX":0.5,"bottomY":0.8}]'),
			box(0.2, 0, 0.5, 0.8),
			recordWith('[{"topX":0.3,"topX":0.2,"topY":0,"bottomX":0.5,"bottomY":0.8}]'),
		],
	];
	for (const [name, before, change, expected] of cases) {
		it(name, () => assert.equal(changed(before, change), expected));
	}

	it("has as many decimal places as a hundredth of a pixel needs", () => {
		const third = (width: number) => changed(BOX, box(0.1, 0.2, 1 / 3, 0.8), { size: { width, height: 1 } });
		assert.ok(third(10).includes("0.333,"));
		assert.ok(third(100).includes("0.3333,"));
		assert.ok(third(640).includes("0.33333,"));
		assert.ok(third(4000).includes("0.333333,"));
		const tiny = changed(BOX, box(1e-7, 0.2, 0.5, 0.8), { size: { width: 1e6, height: 1 } });
		assert.ok(tiny.includes('"topX":0.0000001,'));
	});

	it("is rejected if it would be empty, or something else", () => {
		assert.match(refusal(BOX, box(0.5, 0.2, 0.5, 0.8)), /no width/);
		assert.match(refusal(BOX, box(0.1, 0.8, 0.5, 0.8)), /no height/);
		assert.match(refusal(BOX, box(Number.NaN, 0, 0.5, 0.8)), /not a finite number/);
		assert.match(
			refusal(BOX, polygon([0, 0, 1, 0, 1, 1])),
			/Object 1 has a polygon that is not a list of lists of numbers/,
		);
		assert.match(refusal(recordWith("[]"), box(0, 0, 1, 1)), /no longer has an object 1/);
		assert.match(refusal(recordWith('["can"]'), box(0, 0, 1, 1)), /no longer has an object 1/);
		assert.match(refusal("[1]", box(0, 0, 1, 1)), /not a JSON object/);
		assert.match(refusal('{"label":', box(0, 0, 1, 1)), /not a JSON object/);
	});
});

const withPolygon = (list: string) => recordWith(`[{"label":"can","polygon":${list},"topX":0.5}]`);
const RING = [0.1, 0.2, 0.5, 0.2, 0.5, 0.8, 0.1, 0.8];
const SPACED = "[ [0.10, 0.2,  0.5, 0.20,  0.5,0.8,  0.1, 0.8] ]";

describe("a polygon that is given other vertices", () => {
	const cases: [string, string, number[][], string][] = [
		["keeps what did not move", SPACED, [RING], SPACED],
		[
			"moves a vertex by two numbers",
			SPACED,
			[RING.with(2, 0.6).with(3, 0.3)],
			SPACED.replace("0.5, 0.20", "0.6, 0.3"),
		],
		["moves a vertex by one number", SPACED, [RING.with(5, 0.9)], SPACED.replace("0.5,0.8", "0.5,0.9")],
		[
			"inserts a vertex with the spacing of the list",
			SPACED,
			[RING.toSpliced(4, 0, 0.6, 0.5)],
			SPACED.replace("0.20,", "0.20,  0.6, 0.5,"),
		],
		["inserts one in front", SPACED, [[0, 0, ...RING]], SPACED.replace("[0.10", "[0, 0,  0.10")],
		[
			"inserts one at the end",
			SPACED,
			[[...RING, 0, 0.5]],
			SPACED.replace("0.1, 0.8]", "0.1, 0.8,  0, 0.5]"),
		],
		["removes a vertex", SPACED, [RING.toSpliced(2, 2)], "[ [0.10, 0.2,  0.5,0.8,  0.1, 0.8] ]"],
		["removes the first", SPACED, [RING.slice(2)], "[ [0.5, 0.20,  0.5,0.8,  0.1, 0.8] ]"],
		["removes the last", SPACED, [RING.slice(0, 6)], "[ [0.10, 0.2,  0.5, 0.20,  0.5,0.8] ]"],
		[
			"gets a whole segment",
			SPACED,
			[RING, [0, 0, 1, 0, 1, 1]],
			`${SPACED.slice(0, -2)}, [0, 0, 1, 0, 1, 1] ]`,
		],
		[
			"loses a segment",
			"[[0,0,1,0,1,1], [0.1,0.2,0.5,0.2,0.5,0.8,0.1,0.8]]",
			[RING],
			"[[0.1,0.2,0.5,0.2,0.5,0.8,0.1,0.8]]",
		],
		[
			"leaves alone what cannot be drawn",
			'[[], [0,0,1,0,1,1], ["0",0,1,0,1,1], [0,0,1,0,0.5,1]]',
			[[0, 0, 0.9, 0, 1, 1]],
			'[[], [0,0,0.9,0,1,1], ["0",0,1,0,1,1]]',
		],
		[
			"leaves alone an odd count elsewhere",
			"[[0,0,1,0,1],[0,0,1,0,1,1]]",
			[
				[0, 0, 1, 0, 1],
				[0, 0, 1, 0, 1, 0.5],
			],
			"[[0,0,1,0,1],[0,0,1,0,1,0.5]]",
		],
	];
	for (const [name, before, segments, expected] of cases) {
		it(name, () => assert.equal(changed(withPolygon(before), polygon(...segments)), withPolygon(expected)));
	}

	it("changes only the numbers that moved", () => {
		const result = changeLine(withPolygon(SPACED), polygon(RING.with(4, 0.55)));
		assert.ok(!isRefusal(result));
		assert.deepEqual(
			result.edits.map(({ start, end, text }) => [end - start, text]),
			[[3, "0.55"]],
		);
	});

	it("is rejected if the lists are nested differently, or too little is left", () => {
		const refused = (list: string, ...segments: number[][]) =>
			refusal(withPolygon(list), polygon(...segments));
		assert.match(refused("[0,0,1,0,1,1]", [0, 0, 1, 0, 0.5, 1]), /a polygon that is not a list of lists/);
		assert.match(
			refused("[[[0,0],[1,0],[1,1]]]", [0, 0, 1, 0, 0.5, 1]),
			/a polygon that is not a list of lists/,
		);
		assert.match(refused("null", [0, 0, 1, 0, 0.5, 1]), /a polygon that is not a list of lists of numbers/);
		assert.match(
			refused("[[0,0,1,0,1,1,1]]", [0, 0, 1, 0, 0.5, 1, 1]),
			/Segment 1 has an odd number of values/,
		);
		assert.match(refused("[[0,0,1,0,1,1,1]]", [0, 0, 1, 0, 0.5, 1]), /Segment 1 has an odd number of values/);
		assert.match(refused("[[0,0,1,0,1,1]]", [0, 0, 1, 0, 1]), /Segment 1 has an odd number of values/);
		assert.match(refused("[[0,0,1,0,1,1]]", [0, 0, 1, 0]), /three points/);
		assert.match(refused("[[0,0,1,0,1,1]]"), /at least one segment/);
		assert.match(refusal(withPolygon("[[0,0,1,0,1,1]]"), box(0, 0, 1, 1)), /cannot become a box/);
	});
});
