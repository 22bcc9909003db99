import { readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Mocha from "mocha";

/** One test's outcome. */
export interface SuiteResult {
	readonly title: string;
	readonly state: "passed" | "failed" | "skipped";
	/** The error of a failed test, or the reason of a skipped one. */
	readonly detail?: string;
}

/** What the outer runner reads. */
export interface SuiteReport {
	readonly finished: boolean;
	readonly results: readonly SuiteResult[];
}

/** VS Code calls this inside its extension host. The outcome is written test by test to the file in `SUITE_REPORT`. */
export async function run(): Promise<void> {
	const mocha = new Mocha({ ui: "bdd", timeout: 60_000 });
	for (const file of readdirSync(__dirname)) {
		if (file.endsWith(".test.cjs")) {
			mocha.addFile(join(__dirname, file));
		}
	}
	const results: SuiteResult[] = [];
	const add = (result: SuiteResult) => {
		results.push(result);
		write({ finished: false, results });
	};
	const failures = await new Promise<number>((resolve) => {
		const runner = mocha.run(resolve);
		runner.on("pass", (test) => add({ title: test.fullTitle(), state: "passed" }));
		runner.on("pending", (test: Mocha.Test & { reason?: string }) =>
			add({ title: test.fullTitle(), state: "skipped", detail: test.reason ?? "no reason given" }),
		);
		runner.on("fail", (test, error: Error) =>
			add({ title: test.fullTitle(), state: "failed", detail: error.stack ?? String(error) }),
		);
	});
	write({ finished: true, results });
	if (failures > 0 || results.length === 0) {
		throw new Error("The suite failed; its report says where.");
	}
}

/** Never leaves a partial file to be read. */
function write(report: SuiteReport): void {
	const file = process.env.SUITE_REPORT as string;
	writeFileSync(`${file}.new`, JSON.stringify(report));
	renameSync(`${file}.new`, file);
}
