import { globSync } from "node:fs";
import { join } from "node:path";
import { run } from "node:test";
import { inspect } from "node:util";
import { atExit } from "#test/vscode/at-exit.ts";
import { ROOT } from "#test/vscode/project.ts";
import type { Outcome } from "./layer.ts";

/** A test that takes longer hangs. */
const LIMIT = 300_000;

/** Runs the files that fit the patterns with Node's own test runner, each in a process of its own. */
export async function runNodeTests(patterns: readonly string[], concurrency: number): Promise<Outcome[]> {
	const files = patterns
		.flatMap((pattern) => globSync(pattern, { cwd: ROOT }))
		.map((file) => join(ROOT, file));
	if (files.length === 0) {
		return [];
	}
	const outcomes: Outcome[] = [];
	const abort = new AbortController();
	const ended = atExit(() => abort.abort());
	const stream = run({
		files,
		concurrency,
		cwd: ROOT,
		timeout: LIMIT,
		signal: abort.signal,
	});
	stream.on("test:stderr", ({ message }) => process.stderr.write(message));
	stream.on("test:pass", (test) => {
		if (files.includes(test.name)) {
			outcomes.push({ title: test.name, state: "failed", detail: "This file holds no test." });
		} else if (test.details.type !== "suite") {
			outcomes.push(passedOrSkipped(test.name, test.skip ?? test.todo));
		}
	});
	stream.on("test:fail", ({ name, file, details }) => {
		// A test or suite that fails because of one inside it: that one is reported by itself.
		const error = details.error as Error & { failureType?: string };
		if (error.failureType !== "subtestsFailed") {
			const detail = `${file ?? ""}\n${inspect(error.cause ?? error)}`;
			outcomes.push({ title: name, state: "failed", detail });
		}
	});
	for await (const _ of stream) {
		// Reading it is what makes it run.
	}
	ended();
	return outcomes;
}

/** Node gives the reason, or only that there is one. */
function passedOrSkipped(title: string, skipped: string | boolean | undefined): Outcome {
	return skipped
		? { title, state: "skipped", detail: skipped === true ? "no reason given" : skipped }
		: { title, state: "passed" };
}
