import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Mocha from "mocha";

/** One test's outcome, as the runner outside reads it. */
export interface SuiteResult {
	readonly title: string;
	readonly state: "passed" | "failed" | "skipped";
	readonly error?: string;
}

/** VS Code calls this inside its extension host. The outcome goes to the file that `SUITE_RESULT` names. */
export async function run(): Promise<void> {
	const mocha = new Mocha({ ui: "bdd", timeout: 60_000 });
	for (const file of readdirSync(__dirname)) {
		if (file.endsWith(".test.cjs")) {
			mocha.addFile(join(__dirname, file));
		}
	}
	const results: SuiteResult[] = [];
	await new Promise<void>((resolve) => {
		const runner = mocha.run(() => resolve());
		runner.on("pass", (test) => results.push({ title: test.fullTitle(), state: "passed" }));
		runner.on("pending", (test) => results.push({ title: test.fullTitle(), state: "skipped" }));
		runner.on("fail", (test, error: Error) =>
			results.push({ title: test.fullTitle(), state: "failed", error: error.stack ?? String(error) }),
		);
	});
	writeFileSync(process.env.SUITE_RESULT as string, JSON.stringify(results));
	if (results.length === 0 || results.some(({ state }) => state === "failed")) {
		throw new Error("The suite failed; its result file says where.");
	}
}
