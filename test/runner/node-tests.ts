import { globSync } from "node:fs";
import { join } from "node:path";
import { run } from "node:test";
import { inspect } from "node:util";
import { ROOT } from "#test/vscode/project.ts";
import type { Outcome } from "./layer.ts";

/** Runs the files that fit the patterns with Node's own test runner, each in a process of its own. */
export async function runNodeTests(patterns: readonly string[], concurrency: number): Promise<Outcome[]> {
	const files = patterns
		.flatMap((pattern) => globSync(pattern, { cwd: ROOT }))
		.map((file) => join(ROOT, file));
	if (files.length === 0) {
		return [];
	}
	const outcomes: Outcome[] = [];
	const stream = run({ files, concurrency, cwd: ROOT });
	stream.on("test:stderr", ({ message }) => process.stderr.write(message));
	stream.on("test:diagnostic", () => {});
	stream.on("test:pass", ({ name, details, skip, todo }) => {
		if (details.type !== "suite") {
			const skipped = skip ?? todo;
			outcomes.push(
				skipped === undefined
					? { title: name, state: "passed" }
					: { title: name, state: "skipped", detail: skipped === true ? "no reason given" : String(skipped) },
			);
		}
	});
	stream.on("test:fail", ({ name, file, details }) => {
		// A suite fails because of a test in it, which is reported by itself; unless a hook of its own failed.
		const error = details.error as Error & { failureType?: string };
		if (details.type !== "suite" || error.failureType !== "subtestsFailed") {
			outcomes.push({
				title: name,
				state: "failed",
				detail: `${file ?? ""}\n${inspect(error.cause ?? error)}`,
			});
		}
	});
	for await (const _ of stream) {
		// Reading it is what makes it run.
	}
	return outcomes;
}
