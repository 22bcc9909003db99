import assert from "node:assert/strict";
import { test } from "node:test";
import { taskName } from "#core/formats/describe-value.ts";
import { tasks } from "#core/tasks/index.ts";

test("messages of converters name the tasks as the register does", () => {
	for (const { id, name } of tasks) {
		assert.equal(taskName(id), name);
	}
});
