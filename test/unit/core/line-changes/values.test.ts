import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { changeLine } from "#core/line-changes/change-line.ts";
import type { LineChange } from "#core/model/line-change.ts";
import { changed, recordWith, refusal } from "#test/unit/core/line-changes/support/changed.ts";

describe("the class of an object", () => {
	const set = (label: string, index = 0): LineChange => ({ kind: "set-label", index, label });
	const cases: [string, string, LineChange, string][] = [
		[
			"is replaced",
			'[{"topX":0, "label" : "can" }]',
			set("milk bottle"),
			'[{"topX":0, "label" : "milk bottle" }]',
		],
		["is escaped", '[{"label":"can"}]', set('a"b\\c\u2028\n'), '[{"label":"a\\"b\\\\c\\u2028\\n"}]'],
		["is written as it is", '[{"label":"can"}]', set("Käse 🧀"), '[{"label":"Käse 🧀"}]'],
		[
			"is escaped as in the line",
			'[{"label":"K\\u00e4se"}]',
			set("Brötchen 🧀"),
			'[{"label":"Br\\u00f6tchen \\ud83e\\uddc0"}]',
		],
		["keeps its escapes where it is the same", '[{"label":"\\u0061"}]', set("a"), '[{"label":"\\u0061"}]'],
		["stays a number", '[{"label":7}]', set("12345678901234567890"), '[{"label":12345678901234567890}]'],
		["becomes text where it must", '[{"label":7}]', set("07"), '[{"label":"07"}]'],
		["stays text", '[{"label":"7"}]', set("8"), '[{"label":"8"}]'],
		["replaces null", '[{"label":null}]', set("a"), '[{"label":"a"}]'],
		["is put first where it is missing", '[{ "topX": 0 }]', set("a"), '[{ "label": "a", "topX": 0 }]'],
		[
			"is like the others if it is missing",
			'[{"label":1},{"topX":0}]',
			set("2", 1),
			'[{"label":1},{"label":2,"topX":0}]',
		],
		["is put into an empty object", "[{ }]", set("a"), '[{ "label":"a" }]'],
	];
	for (const [name, before, change, expected] of cases) {
		it(name, () => assert.equal(changed(recordWith(before), change), recordWith(expected)));
	}

	it("is all that is edited", () => {
		const text = recordWith('[{"label": "can", "topX": 0.1}]');
		const start = text.indexOf('"can"');
		const result = changeLine(text, set("lid"));
		assert.deepEqual("edits" in result && result.edits, [{ start, end: start + 5, text: '"lid"' }]);
	});

	it("needs a name", () =>
		assert.equal(refusal(recordWith('[{"label":"a"}]'), set("")), "A class needs a name"));
});

describe("the crowd flag of an object", () => {
	const cases: [string, boolean, string][] = [
		['{"isCrowd": 0}', true, '{"isCrowd": 1}'],
		['{"isCrowd": 1.0}', false, '{"isCrowd": 0}'],
		['{"isCrowd": 1.0}', true, '{"isCrowd": 1.0}'],
		['{"isCrowd":false}', true, '{"isCrowd":true}'],
		['{"isCrowd":"True"}', false, '{"isCrowd":"False"}'],
		['{"isCrowd":"false"}', true, '{"isCrowd":"true"}'],
		['{"isCrowd":"0"}', true, '{"isCrowd":"1"}'],
		['{"isCrowd":"yes"}', true, '{"isCrowd":"true"}'],
		['{"isCrowd":"yes"}', false, '{"isCrowd":"yes"}'],
		['{"isCrowd":null}', true, '{"isCrowd":1}'],
		['{"topX" : 0 ,"a" : 1}', true, '{"topX" : 0 ,"a" : 1 ,"isCrowd" : 1}'],
		['{"topX": 0}', true, '{"topX": 0, "isCrowd": 1}'],
		['{"topX": 0}', false, '{"topX": 0}'],
	];
	for (const [before, isCrowd, expected] of cases) {
		it(`${before} to become ${isCrowd}`, () =>
			assert.equal(
				changed(recordWith(`[${before}]`), { kind: "set-crowd", index: 0, isCrowd }),
				recordWith(`[${expected}]`),
			));
	}

	it("is of the type that the line has", () => {
		const before = recordWith('[{"a":1},{"isCrowd":"false"}]');
		assert.equal(
			changed(before, { kind: "set-crowd", index: 0, isCrowd: true }),
			before.replace('"a":1', '"a":1,"isCrowd":"true"'),
		);
	});
});

describe("the classes of an image", () => {
	const cases: [string, string, string[], string][] = [
		["one class", '"can"', ["carton"], '"carton"'],
		["one class that is a number", "7", ["8"], "8"],
		["a list that gets longer", '[ "a" , "b" ]', ["a", "b", "c"], '[ "a" , "b" , "c" ]'],
		["a list that gets shorter", '[ "a" , "b" , "c" ]', ["b"], '[ "b" ]'],
		["a list that becomes empty", '["a", "b"]', [], "[]"],
		["a list that was empty", "[ ]", ["a", "b"], '[ "a", "b" ]'],
		["another order", '["a", "b"]', ["b", "a"], '["b", "a"]'],
		["a list that is quite another", '["a", "b"]', ["c", "d", "e"], '["c", "d", "e"]'],
		["numbers", "[1,2]", ["2", "3"], "[2,3]"],
		["what is no class", '["a", null, "b"]', ["b", "c"], '[null, "b", "c"]'],
	];
	for (const [name, before, labels, expected] of cases) {
		it(`are written: ${name}`, () =>
			assert.equal(changed(recordWith(before), { kind: "set-classes", labels }), recordWith(expected)));
	}

	it("are written if label is missing, or has another form", () => {
		const set = (label: string, labels: string[], severalClasses: boolean) =>
			changed(label, { kind: "set-classes", labels }, { severalClasses });
		assert.equal(set('{"image_url": "a"}', ["b"], false), '{"image_url": "a", "label": "b"}');
		assert.equal(set('{"image_url": "a"}', ["b", "c"], true), '{"image_url": "a", "label": ["b","c"]}');
		assert.equal(set(recordWith('["a"]'), ["b"], false), recordWith('"b"'));
		assert.equal(set(recordWith('"a"'), ["a", "b"], true), recordWith('["a","b"]'));
	});

	it("are rejected if there must be exactly one, or if there are objects", () => {
		const refused = (label: string, labels: string[], severalClasses?: boolean) =>
			refusal(recordWith(label), { kind: "set-classes", labels }, { severalClasses });
		assert.match(refused('"a"', []), /exactly one class/);
		assert.match(refused('"a"', ["a", "b"]), /exactly one class/);
		assert.match(refused('[{"label":"a"}]', ["b"], true), /contains objects/);
		assert.match(refused('[{"label":"a"}]', ["b"], false), /contains objects/);
		assert.match(refused('{"label":"a"}', ["b"], false), /contains objects/);
	});
});
