import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { applyLineEdits } from "#core/jsonl/line-edit.ts";
import { relabelLine } from "#core/line-changes/relabel-line.ts";

function relabeled(text: string, from: string, to: string): [string, number] {
	const { edits, count } = relabelLine(text, from, to);
	return [applyLineEdits(text, edits), count];
}

describe("a class replaced in a line", () => {
	it("is that of its objects, and nothing else changes", () => {
		const line = '{ "label" : [{"label": "can","topX":0.10},{"label":"carton"},{"topX":1, "label":"can"}]}';
		assert.deepEqual(relabeled(line, "can", "tin"), [line.replaceAll('"can"', '"tin"'), 2]);
		assert.deepEqual(relabeled(line, "tin", "can"), [line, 0]);
		assert.deepEqual(relabeled(line, "can", "can"), [line, 0]);
	});

	it("is that of the image", () => {
		assert.deepEqual(relabeled('{"label":"a"}', "a", "b"), ['{"label":"b"}', 1]);
		assert.deepEqual(relabeled('{"label":["a", "c"]}', "a", "b"), ['{"label":["b", "c"]}', 1]);
		assert.deepEqual(relabeled('{"label":7}', "7", "8"), ['{"label":8}', 1], "a number stays one");
	});

	it("appears once if the image already has the other class", () => {
		const [text, count] = relabeled('{"label":["a","b","c"]}', "a", "b");
		assert.deepEqual([JSON.parse(text).label.toSorted(), count], [["b", "c"], 1]);
	});

	it("gives a class to objects without one", () => {
		const [text, count] = relabeled('{"label":[{"topX":1},{"label":"","topX":2}]}', "", "can");
		const labels = JSON.parse(text).label.map(({ label }: { label: string }) => label);
		assert.deepEqual([labels, count], [["can", "can"], 2]);
	});

	it("leaves alone what is not an annotation", () => {
		for (const text of [
			"",
			"{",
			"[1]",
			'{"label":null}',
			'{"label":{"label":"can"}}',
			'{"image_url":"can"}',
		]) {
			assert.deepEqual(relabeled(text, "can", "tin"), [text, 0]);
		}
	});

	it("can be reverted if nothing had the other one", () => {
		const anyLabel = fc.constantFrom("can", "carton", 'a"b', "ü");
		fc.assert(
			fc.property(fc.array(anyLabel), fc.boolean(), (labels, areObjects) => {
				const value = areObjects ? labels.map((label) => ({ label, topX: 0.5 })) : [...new Set(labels)];
				const line = JSON.stringify({ image_url: "x", label: value });
				const [there, count] = relabeled(line, "can", "tin");
				assert.equal(relabeled(there, "tin", "can")[0], line);
				assert.equal(there === line, count === 0);
			}),
		);
	});
});
