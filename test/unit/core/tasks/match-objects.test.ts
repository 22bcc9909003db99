import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { JsonObject } from "#core/jsonl/json-node.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import { matchObject, objectAt } from "#core/tasks/match-objects.ts";

const line = (...objects: string[]) =>
	parseLine(`{"image_url":"a","label":[${objects.join(",")}]}`).root as JsonObject;
const box = (label: string, x = "0.1") => `{"label":"${label}","topX":${x}}`;

describe("an object of a line", () => {
	it("is the one around the cursor", () => {
		const text = `{"image_url":"a","label":[${box("cat")}, ${box("dog")}]}`;
		const root = parseLine(text).root as JsonObject;
		assert.equal(objectAt(root, text.indexOf("cat")), 0);
		assert.equal(objectAt(root, text.indexOf("dog")), 1);
		assert.equal(objectAt(root, 3), undefined);
	});

	it("is recognized by its content, in any spelling and position", () => {
		const written = line(box("cat"), box("dog"), box("cat"));
		const now = line('{ "topX": 1e-1, "label": "dog" }', box("cat"), box("cat"));
		assert.deepEqual(matchObject(now, written, 0).object, { index: 1, isSame: true });
		assert.deepEqual(matchObject(now, written, 1).object, { index: 0, isSame: true });
		assert.deepEqual(matchObject(now, written, 2).object, { index: 2, isSame: true });
		assert.equal(matchObject(now, written, 2).isSame, false);
		assert.equal(matchObject(now, written, undefined).object, undefined);
		const same = parseLine('{"label":[{"topX":0.10,"label":"x"}],"image_url":"a"}').root as JsonObject;
		assert.equal(matchObject(same, line(box("x")), 0).isSame, true);
	});

	it("that was edited is recognized by its neighbors, or else by its position", () => {
		const written = line(box("a"), box("b"), box("c"));
		assert.deepEqual(matchObject(line(box("b"), box("c", "0.3")), written, 1).object, {
			index: 2,
			isSame: false,
		});
		assert.deepEqual(matchObject(line(box("b", "0.3"), box("c")), written, 0).object, {
			index: 1,
			isSame: false,
		});
		const alone = matchObject(line(box("z"), box("y")), written, 1);
		assert.deepEqual(alone, { isSame: false, isKin: false, object: { index: 1, isSame: false } });
	});

	it("that was added later has no match", () => {
		const written = line(box("a"), box("b"));
		assert.equal(matchObject(line(box("a"), box("new"), box("b")), written, 1).object, undefined);
		assert.equal(matchObject(line(box("a"), box("b"), box("new")), written, 2).object, undefined);
	});
});
