import assert from "node:assert/strict";
import { test } from "node:test";
import { problemOf } from "#client/webview/stage/shape-problem.ts";
import type { LineProblem } from "#core/protocol/server/line-view.ts";

const of = (rest: Partial<LineProblem>): LineProblem => ({
	message: "It is so",
	severity: "warning",
	...rest,
});

test("a shape without a problem has none, even next to others that do", () => {
	assert.equal(problemOf([], 0), undefined);
	assert.equal(problemOf([of({ index: 1, loses: "object" }), of({ severity: "error" })], 0), undefined);
});

test("an object that training drops is marked as dropped, as is everything on a skipped line", () => {
	assert.equal(problemOf([of({ index: 0, loses: "object" })], 0)?.level, "dropped");
	assert.equal(problemOf([of({ loses: "line", severity: "error" })], 3)?.level, "dropped");
	assert.equal(
		problemOf([of({ index: 1, loses: "line" })], 0)?.level,
		"dropped",
		"the line of another object",
	);
});

test("a dropped segment, errors and warnings are doubts; the rest are notes", () => {
	assert.equal(
		problemOf([of({ index: 0, loses: "segment", severity: "information" })], 0)?.level,
		"doubtful",
	);
	assert.equal(problemOf([of({ index: 0 })], 0)?.level, "doubtful");
	assert.equal(problemOf([of({ index: 0, severity: "hint" })], 0)?.level, "noted");
});

test("the worst of several problems is shown", () => {
	const problems = [
		of({ index: 0, severity: "hint", message: "a hint" }),
		of({ index: 0, message: "a warning" }),
		of({ index: 0, loses: "object", message: "a loss" }),
	];
	assert.deepEqual(problemOf(problems, 0), { level: "dropped", message: "a loss" });
});
