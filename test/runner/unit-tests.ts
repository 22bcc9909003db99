import { readFileSync } from "node:fs";
import { type Floors, judgeCoverage, judgeLoaded } from "./coverage.ts";
import type { Outcome } from "./layer.ts";
import { runProcesses, testFiles } from "./node-tests.ts";
import { inSharedProcesses } from "./shared-processes.ts";

const PATTERNS = ["test/unit/**/*.test.ts", "test/architecture/**/*.test.ts"];
const CORE = "core/**/*.ts";

/** Whole percents just below what is measured. Raise them when tests have become better. */
const FLOORS: Floors = { lines: 99, branches: 96, functions: 99 };

/** The first line of test files that take more than a quarter of a second of processor time. */
const SLOW = "// Slow: not part of `npm run test:fast`.";

/** Runs all unit tests. */
export async function runUnitTests(): Promise<Outcome[]> {
	return (await runProcesses(inSharedProcesses(unitTestFiles()), { concurrency: 2 })).outcomes;
}

/** Runs all unit tests and counts what they run of the core. That takes twice the time. */
export async function runCoveredTests(): Promise<Outcome[]> {
	const processes = inSharedProcesses(unitTestFiles());
	const { outcomes, coverage } = await runProcesses(processes, { concurrency: 2, coverageOf: CORE });
	return [...outcomes, await judgeLoaded(CORE, coverage), ...judgeCoverage(outcomes, coverage, FLOORS)];
}

/** The files of unit tests: those for every change, and those that say of themselves that they are slow. */
export function fastAndSlowFiles(): { readonly fast: readonly string[]; readonly slow: readonly string[] } {
	const isSlow = (file: string) => readFileSync(file, "utf8").startsWith(SLOW);
	const files = unitTestFiles();
	const slow = files.filter(isSlow);
	const fast = files.filter((file) => !slow.includes(file));
	return { fast, slow };
}

function unitTestFiles(): string[] {
	return testFiles(PATTERNS);
}
