// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import type { Outcome } from "#test/runner/layer.ts";
import type { TestProcess } from "#test/runner/node-tests.ts";
import { ROOT } from "#test/vscode/project.ts";
import { makeTemporaryFolder } from "#test/vscode/temporary-folder.ts";

const FILES: Readonly<Record<string, string>> = {
	"good.test.mjs":
		'import { it } from "node:test"; it("is good", () => {}); it("waits", { skip: "why" }, () => {});',
	"bad.test.mjs": 'import { it } from "node:test"; it("is bad", () => { throw new Error("wrong"); });',
	"empty.test.mjs": "export {};",
	"broken.test.mjs": 'import "./missing.mjs";',
	"hook.test.mjs":
		'import { afterEach, it } from "node:test";\nafterEach(() => {});\nit("has a hook", () => {});',
};

const RUNNER = `
import { inSharedProcesses } from ${JSON.stringify(import.meta.resolve("#test/runner/shared-processes.ts"))};
import { runProcesses } from ${JSON.stringify(import.meta.resolve("#test/runner/node-tests.ts"))};
const processes = inSharedProcesses(process.argv.slice(3), Number(process.argv[2]));
const { outcomes } = await runProcesses(processes, { concurrency: 2 });
console.log(JSON.stringify({ processes, outcomes }));
`;

describe("tests in shared processes", () => {
	const folder = makeTemporaryFolder("automl-runner").path;
	const paths = Object.keys(FILES).map((name) => join(folder, name));
	let processes: TestProcess[];
	let outcomes: Outcome[];

	/** A test runner inside of a test does nothing, so it gets a process that does not know of this one. */
	before(() => {
		for (const [name, text] of Object.entries({ ...FILES, "runner.mjs": RUNNER })) {
			writeFileSync(join(folder, name), text);
		}
		const { NODE_TEST_CONTEXT: _, ...env } = process.env;
		const args = [join(folder, "runner.mjs"), "2", ...paths];
		const { stdout, stderr, status } = spawnSync(process.execPath, args, {
			cwd: ROOT,
			env,
			encoding: "utf8",
		});
		assert.equal(status, 0, stderr);
		({ processes, outcomes } = JSON.parse(stdout));
	});
	const titled = (title: string) =>
		outcomes.filter((outcome) => outcome.title === title).map(({ state }) => state);

	it("are all run once, several files a process, but a file with a hook for all of its process alone", () => {
		assert.deepEqual(processes.flatMap(({ files }) => files).toSorted(), paths.toSorted());
		assert.deepEqual(processes.map(({ files }) => files.length).toSorted(), [1, 2, 2]);
		const alone = processes.find(({ files }) => files.length === 1);
		assert.equal(alone?.entry, join(folder, "hook.test.mjs"));
	});

	it("keep their outcomes beside files that fail or cannot be loaded", () => {
		assert.deepEqual(titled("is good"), ["passed"]);
		assert.deepEqual(titled("waits"), ["skipped"]);
		assert.deepEqual(titled("is bad"), ["failed"]);
		assert.deepEqual(titled("has a hook"), ["passed"]);
		assert.deepEqual(titled(join(folder, "broken.test.mjs")), ["failed"]);
	});

	it("fail for a file without tests, once", () => {
		assert.deepEqual(titled(join(folder, "empty.test.mjs")), ["failed"]);
		assert.equal(outcomes.length, 6);
	});
});
