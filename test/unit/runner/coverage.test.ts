import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { hasCode, judgeCoverage, judgeLoaded } from "#test/runner/coverage.ts";
import { testFiles } from "#test/runner/node-tests.ts";
import { ROOT } from "#test/vscode/project.ts";

const FLOORS = { lines: 90, branches: 80, functions: 70 };
const covered = (path: string, lines: number, branches = 80, functions = 70) => ({
	path,
	lines,
	branches,
	functions,
});
const states = (...args: Parameters<typeof judgeCoverage>) =>
	judgeCoverage(...args).map(({ state }) => state);

describe("the coverage floor", () => {
	it("lets coverage pass that reaches it", () => {
		assert.deepEqual(states([], [covered("", 90)], FLOORS), ["passed", "passed", "passed"]);
	});

	it("fails for lines, branches or functions below it, and names the files with the least", () => {
		const files = [covered(join(ROOT, "core/a.ts"), 95), covered(join(ROOT, "core/b.ts"), 10)];
		const [lines, ...others] = judgeCoverage([], [covered("", 89.99), ...files], FLOORS);
		assert.deepEqual([lines?.state, ...others.map(({ state }) => state)], ["failed", "passed", "passed"]);
		assert.match(lines?.detail ?? "", /^The least covered files:\n10\.0 % core.b\.ts\n95\.0 % core.a\.ts$/);
		assert.deepEqual(states([], [covered("", 90, 79.9)], FLOORS), ["passed", "failed", "passed"]);
		assert.deepEqual(states([], [covered("", 90, 80, 69.9)], FLOORS), ["passed", "passed", "failed"]);
	});

	it("does not judge a run with failed tests, but one in which some were skipped", () => {
		const failed = { title: "a", state: "failed" } as const;
		assert.deepEqual(states([failed], [covered("", 0)], FLOORS), ["skipped"]);
		assert.deepEqual(states([{ ...failed, state: "skipped" }], [covered("", 0)], FLOORS)[0], "failed");
	});

	it("fails without figures", () => {
		assert.deepEqual(states([], [], FLOORS), ["failed"]);
	});

	it("misses a file with code that no test loads", async () => {
		const pattern = "core/jsonl/*.ts";
		const all = testFiles([pattern]).map((path) => covered(path, 100));
		assert.equal((await judgeLoaded(pattern, all)).state, "passed");
		const { state, detail } = await judgeLoaded(
			pattern,
			all.filter(({ path }) => !path.endsWith("line-edit.ts")),
		);
		assert.equal(state, "failed");
		assert.match(detail ?? "", /^No test loads:\ncore.jsonl.line-edit\.ts$/);
	});

	it("asks nothing of files with types only", async () => {
		assert.equal(
			await hasCode('import type { A } from "./a.ts";\n/** B. */\nexport type B = A; // C'),
			false,
		);
		assert.equal(await hasCode("export interface A {\n\treadonly b: string;\n}\n"), false);
		assert.equal(await hasCode("export type A = 1;\nexport const a = 1;"), true);
	});
});
