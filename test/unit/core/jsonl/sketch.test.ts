// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import { sketchLine } from "#core/jsonl/sketch.ts";
import { tasks } from "#core/tasks/index.ts";
import { anyLine } from "#test/unit/core/rules/line/support/any-line.ts";
import { propertyRuns } from "#test/unit/core/rules/line/support/property-runs.ts";

describe("the sketch of a line", () => {
	it("shows the same tasks as its tree", () => {
		const recognized = (root: ReturnType<typeof sketchLine>) =>
			tasks.filter((task) => root?.kind === "object" && task.recognizes(root)).map(({ id }) => id);
		const seen = new Set<string>();
		fc.assert(
			fc.property(anyLine(), ({ text }) => {
				const expected = recognized(parseLine(text).root);
				assert.deepEqual(recognized(sketchLine(text, 3)), expected);
				expected.forEach((id) => void seen.add(id));
			}),
			propertyRuns(),
		);
		assert.equal(seen.size, tasks.length);
	});

	it("goes down to a level, and is empty if there is no JSON", () => {
		const root = sketchLine('{"a":[[1],"b",null,true]}', 2);
		assert.deepEqual(root?.kind === "object" && root.members[0]?.value, {
			...{ kind: "array", start: 0, end: 0 },
			items: [
				{ kind: "array", start: 0, end: 0, items: [] },
				{ kind: "string", start: 0, end: 0, value: "b" },
				{ kind: "null", start: 0, end: 0 },
				{ kind: "boolean", start: 0, end: 0, value: true },
			],
		});
		assert.equal(sketchLine("{", 2), undefined);
	});
});
