import { globSync } from "node:fs";
import { join } from "node:path";
import { run } from "node:test";
import { inspect } from "node:util";
import { atExit } from "#test/vscode/at-exit.ts";
import { ROOT } from "#test/vscode/project.ts";
import type { Outcome } from "./layer.ts";

/** The longest time for one file, in milliseconds. A test that takes longer hangs. */
const LIMIT = 300_000;

/** A process of tests: the module that it starts with, and the test files that this loads. */
export interface TestProcess {
	readonly entry: string;
	readonly files: readonly string[];
}

export interface RunOptions {
	/** How many processes run at a time. */
	readonly concurrency: number;
	/** Counts which code of the files that fit this pattern was run. */
	readonly coverageOf?: string;
}

/** The share of lines, branches or functions that tests have run, in percent. */
export interface Coverage {
	readonly path: string;
	readonly lines: number;
	readonly branches: number;
	readonly functions: number;
}

export interface TestRun {
	readonly outcomes: Outcome[];
	/** For all files together (path "") and for each. Empty unless it was asked for. */
	readonly coverage: readonly Coverage[];
}

/** The test files that fit the patterns, as absolute paths. */
export function testFiles(patterns: readonly string[]): string[] {
	return patterns
		.flatMap((pattern) => globSync(pattern, { cwd: ROOT }))
		.map((file) => join(ROOT, file))
		.toSorted();
}

/** Runs the files that fit the patterns with Node's own test runner, each in a process of its own. */
export async function runNodeTests(patterns: readonly string[], concurrency: number): Promise<Outcome[]> {
	const processes = testFiles(patterns).map((file) => ({ entry: file, files: [file] }));
	return (await runProcesses(processes, { concurrency })).outcomes;
}

/** Runs processes of tests. A test file in which nothing ran has failed. */
export async function runProcesses(
	processes: readonly TestProcess[],
	{ concurrency, coverageOf }: RunOptions,
): Promise<TestRun> {
	if (processes.length === 0) {
		return { outcomes: [], coverage: [] };
	}
	const outcomes: Outcome[] = [];
	const broken = new Set<string>();
	const seen = new Set<string>();
	let coverage: readonly Coverage[] = [];
	const isEntry = new Set(processes.map(({ entry }) => entry));
	const abort = new AbortController();
	const ended = atExit(() => abort.abort());
	const stream = run({
		files: [...isEntry],
		concurrency,
		cwd: ROOT,
		timeout: LIMIT * Math.max(...processes.map(({ files }) => files.length)),
		signal: abort.signal,
		...(coverageOf ? { coverage: true, coverageIncludeGlobs: coverageOf } : {}),
	});
	stream.on("test:stderr", ({ message }) => process.stderr.write(message));
	stream.on("test:pass", ({ name, file, skip, todo, details }) => {
		// Node reports a process as a test if no test ran in it.
		if (!isEntry.has(name)) {
			seen.add(file ?? "");
			if (details.type !== "suite") {
				outcomes.push(passedOrSkipped(name, skip ?? todo));
			}
		}
	});
	stream.on("test:fail", ({ name, file, details }) => {
		if (isEntry.has(name)) {
			broken.add(name);
		} else {
			// A file that could not be loaded is a failed test of its name.
			seen.add(file ?? "").add(name);
		}
		// A test or suite that fails because of one inside it: that one is reported by itself.
		const error = details.error as Error & { failureType?: string };
		if (error.failureType !== "subtestsFailed") {
			const detail = `${file ?? ""}\n${inspect(error.cause ?? error)}`;
			outcomes.push({ title: name, state: "failed", detail });
		}
	});
	stream.on("test:coverage", ({ summary }) => {
		coverage = [{ ...summary.totals, path: "" }, ...summary.files].map((each) => ({
			path: each.path,
			lines: each.coveredLinePercent,
			branches: each.coveredBranchPercent,
			functions: each.coveredFunctionPercent,
		}));
	});
	for await (const _ of stream) {
		// Reading it is what makes it run.
	}
	ended();
	for (const { entry, files } of processes.filter(({ entry }) => !broken.has(entry))) {
		for (const title of files.filter((file) => !seen.has(file))) {
			outcomes.push({ title, state: "failed", detail: `No test ran in this file (from ${entry}).` });
		}
	}
	return { outcomes, coverage };
}

/** Node gives the reason, or only that there is one. */
function passedOrSkipped(title: string, skipped: string | boolean | undefined): Outcome {
	return skipped
		? { title, state: "skipped", detail: skipped === true ? "no reason given" : skipped }
		: { title, state: "passed" };
}
