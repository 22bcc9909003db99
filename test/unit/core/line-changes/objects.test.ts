import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { changeLine } from "#core/line-changes/change-line.ts";
import { isRefusal } from "#core/line-changes/line-to-change.ts";
import type { LineChange } from "#core/model/line-change.ts";
import { changed, recordWith, refusal } from "#test/unit/core/line-changes/support/changed.ts";

const addBox: LineChange = {
	kind: "add-object",
	label: 'new "one"',
	geometry: { kind: "box", box: { topX: 1 / 3, topY: 0, bottomX: 1.2, bottomY: 0.5 } },
};
const addPolygon: LineChange = {
	kind: "add-object",
	label: "new",
	geometry: { kind: "polygon", polygon: [[0, 0, 1, 0, 1, 1 / 3]] },
};
const COMPACT = '{"label":"new \\"one\\"","topX":0.33333,"topY":0,"bottomX":1,"bottomY":0.5}';
const COMPACT_POLYGON = '{"label":"new","polygon":[[0,0,1,0,1,0.33333]]}';
const A = '{ "isCrowd":"False", "bottomY": 1, "bottomX": 1, "topY": 0, "topX": 0, "id": 7, "label": "a" }';
const NEW_AS_A =
	'{ "isCrowd":"False", "bottomY":0.5, "bottomX":1, "topY":0, "topX":0.33333, "label":"new \\"one\\"" }';

describe("an object that is added", () => {
	const cases: [string, string, LineChange, string][] = [
		["begins a list", recordWith("[]"), addBox, recordWith(`[${COMPACT}]`)],
		["begins a list with a space in it", recordWith("[ ]"), addBox, recordWith(`[ ${COMPACT} ]`)],
		["begins a list for outlines", recordWith("[]"), addPolygon, recordWith(`[${COMPACT_POLYGON}]`)],
		["looks like its neighbor", recordWith(`[ ${A} ]`), addBox, recordWith(`[ ${A}, ${NEW_AS_A} ]`)],
		[
			"is put apart like the others",
			recordWith(`[${A} ,${A}]`),
			addBox,
			recordWith(`[${A} ,${A} ,${NEW_AS_A}]`),
		],
		[
			"copies the spacing of an outline",
			recordWith('[{"polygon": [ [0, 0, 1, 0, 1, 1] ], "label": 3}]'),
			{ ...addPolygon, label: "4" } as LineChange,
			recordWith(
				'[{"polygon": [ [0, 0, 1, 0, 1, 1] ], "label": 3}, {"polygon": [ [0, 0, 1, 0, 1, 0.33333] ], "label": 4}]',
			),
		],
		[
			"stands where label is missing",
			'{"image_url": "a"}',
			addBox,
			`{"image_url": "a", "label": [${COMPACT}]}`,
		],
		["stands where nothing is", "{}", addBox, `{"label":[${COMPACT}]}`],
		[
			"makes a list of one object",
			recordWith(A),
			addBox,
			recordWith(`[${A}, ${COMPACT}]`).replace("}, {", "},{"),
		],
		["replaces null", recordWith("null"), addBox, recordWith(`[${COMPACT}]`)],
	];
	for (const [name, before, change, expected] of cases) {
		it(name, () => assert.equal(changed(before, change), expected));
	}

	it("looks like those of another line where it is the first", () => {
		assert.equal(
			changed(recordWith("[]"), addBox, { sample: recordWith(`[${A}]`) }),
			recordWith(`[${NEW_AS_A}]`),
		);
		assert.equal(changed(recordWith("[]"), addBox, { sample: "{" }), recordWith(`[${COMPACT}]`));
	});

	it("says where it is", () => {
		const result = changeLine(recordWith(`[${A}]`), addBox);
		assert.ok(!isRefusal(result) && result.object);
		assert.equal(result.object.index, 1);
		assert.equal(
			changed(recordWith(`[${A}]`), addBox).slice(result.object.start, result.object.end),
			NEW_AS_A,
		);
	});

	it("is refused where it would be lost, or the line is of another task", () => {
		const flat: LineChange = {
			...addBox,
			geometry: { kind: "box", box: { topX: 0.1, topY: 0, bottomX: 0.100001, bottomY: 1 } },
		} as LineChange;
		assert.match(refusal(recordWith("[]"), flat), /no width or no height/);
		assert.match(refusal(recordWith('["can"]'), addBox), /another task/);
		assert.match(refusal(recordWith('"can"'), addBox), /another task/);
		assert.match(refusal(recordWith("[]"), { ...addBox, label: " " } as LineChange), /needs a name/);
		const line: LineChange = {
			...addPolygon,
			geometry: { kind: "polygon", polygon: [[0, 0, 1, 1]] },
		} as LineChange;
		assert.match(refusal(recordWith("[]"), line), /three points/);
	});
});

describe("an object that is deleted", () => {
	const cases: [string, string, number, string][] = [
		["the only one", "[ {} ]", 0, "[  ]"],
		["the first", '[{"a":1} ,  {"b":2},{"c":3}]', 0, '[{"b":2},{"c":3}]'],
		["one in the middle", '[{"a":1} ,  {"b":2},{"c":3}]', 1, '[{"a":1},{"c":3}]'],
		["the last", '[{"a":1} ,  {"b":2}, {"c":3} ]', 2, '[{"a":1} ,  {"b":2} ]'],
	];
	for (const [name, before, index, expected] of cases) {
		it(`goes with its comma: ${name}`, () =>
			assert.equal(changed(recordWith(before), { kind: "delete-object", index }), recordWith(expected)));
	}

	it("is refused where there is none", () => {
		assert.match(
			refusal(recordWith("[{}]"), { kind: "delete-object", index: 1 }),
			/no longer has an object 2/,
		);
		assert.match(
			refusal(recordWith("[{}]"), { kind: "delete-object", index: -1 }),
			/no longer has an object 0/,
		);
	});
});

describe("an object that is duplicated", () => {
	const duplicate = (index: number, byX: number, byY: number): LineChange => ({
		kind: "duplicate-object",
		index,
		byX,
		byY,
	});
	const BOX = '{ "topX":0.10, "note": [1, 2], "topY":"0.2","bottomX":0.5,"bottomY":0.80 }';

	it("is the same but for what moved, behind its original", () => {
		assert.equal(
			changed(recordWith(`[${BOX} , ${A}]`), duplicate(0, 0.1, 0)),
			recordWith(`[${BOX} , ${BOX.replace("0.10", "0.2").replace("0.5", "0.6")} , ${A}]`),
		);
	});

	it("goes to the other side where the image ends, and stays inside where it must", () => {
		const copy = (text: string) => text.replace("0.80", "0.7").replace('"0.2"', '"0.1"');
		const lowest = BOX.replace("0.80", "1").replace('"0.2"', '"0.4"');
		assert.ok(changed(recordWith(`[${BOX}]`), duplicate(0, 0, 0.3)).includes(`${BOX}, ${lowest}`));
		assert.ok(changed(recordWith(`[${BOX}]`), duplicate(0, 0, -0.1)).includes(`${BOX}, ${copy(BOX)}`));
		const low = BOX.replace("0.80", "0.95").replace('"0.2"', '"0.85"');
		assert.ok(changed(recordWith(`[${low}]`), duplicate(0, 0, 0.1)).includes('"topY":"0.75"'));
		assert.ok(changed(recordWith(`[${A}]`), duplicate(0, 0.1, 0.1)).includes(`${A}, ${A}`));
	});

	it("moves an outline, and copies what has no shape", () => {
		const polygon = '{"polygon":[[0,0,0.5,0,0.5,0.5]]}';
		assert.equal(
			changed(recordWith(`[${polygon}]`), duplicate(0, 0.25, 0)),
			recordWith(`[${polygon},${polygon.replace("[0,0,0.5,0,0.5,", "[0.25,0,0.75,0,0.75,")}]`),
		);
		assert.equal(changed(recordWith("[{}]"), duplicate(0, 0.1, 0.1)), recordWith("[{},{}]"));
	});
});
