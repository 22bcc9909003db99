import { globSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { transform } from "esbuild";
import { ROOT } from "#test/vscode/project.ts";
import type { Outcome } from "./layer.ts";
import type { Coverage } from "./node-tests.ts";

/** The least share of what tests must run, in percent. */
export type Floors = Pick<Coverage, "lines" | "branches" | "functions">;

/** How many files with the least coverage are named when it is too low. */
const NAMED = 15;

/** Holds the coverage of a whole run against the floors. A run with failed tests says nothing about it. */
export function judgeCoverage(
	tests: readonly Outcome[],
	coverage: readonly Coverage[],
	floors: Floors,
): Outcome[] {
	if (tests.some(({ state }) => state === "failed")) {
		return [{ title: "coverage", state: "skipped", detail: "Not judged, because tests failed." }];
	}
	const [total, ...files] = coverage;
	if (!total) {
		return [{ title: "coverage", state: "failed", detail: "Node reported no coverage." }];
	}
	return (["lines", "branches", "functions"] as const).map((kind) => {
		const title = `coverage of ${kind}: ${total[kind].toFixed(2)} %, at least ${floors[kind]} %`;
		const least = files.toSorted((a, b) => a[kind] - b[kind]).slice(0, NAMED);
		const detail = least.map((file) => `${file[kind].toFixed(1)} % ${relative(ROOT, file.path)}`).join("\n");
		return total[kind] >= floors[kind]
			? { title, state: "passed" }
			: { title, state: "failed", detail: `The least covered files:\n${detail}` };
	});
}

/** What no test loads has no coverage, not one of 0 %: so a file with code that is missing there has failed. */
export async function judgeLoaded(pattern: string, coverage: readonly Coverage[]): Promise<Outcome> {
	const loaded = new Set(coverage.map(({ path }) => path));
	const missing = [];
	for (const file of globSync(pattern, { cwd: ROOT }).filter((file) => !loaded.has(join(ROOT, file)))) {
		if (await hasCode(readFileSync(join(ROOT, file), "utf8"))) {
			missing.push(file);
		}
	}
	const title = `${pattern} is loaded by tests`;
	return missing.length === 0
		? { title, state: "passed" }
		: { title, state: "failed", detail: `No test loads:\n${missing.join("\n")}` };
}

/** Whether anything is left of a TypeScript file without types and comments. */
export async function hasCode(source: string): Promise<boolean> {
	const { code } = await transform(source, { loader: "ts" });
	return code.trim() !== "";
}
