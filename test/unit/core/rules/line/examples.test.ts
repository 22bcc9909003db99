import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkLine, lineContext } from "#core/checking/check-line.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import type { TaskId } from "#core/model/task-id.ts";
import { lineRules } from "#core/rules/line/index.ts";
import { taskById } from "#core/tasks/index.ts";

function rulesIn(text: string, task: TaskId): string[] {
	return checkLine(lineContext(parseLine(text), taskById(task))).map(({ ruleId }) => ruleId);
}

describe("the example of each rule", () => {
	for (const { id, example } of lineRules) {
		it(`${id}: the bad line has the defect, the good one has none at all`, () => {
			const found = rulesIn(example.bad, example.task).filter((ruleId) => ruleId !== "no-valid-object");
			assert.deepEqual(found, [id === "no-valid-object" ? "box-zero-area" : id]);
			assert.ok(rulesIn(example.bad, example.task).includes(id));
			assert.deepEqual(rulesIn(example.good, example.task), []);
		});
	}
});
