import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SuiteReport, SuiteResult } from "#test/vscode/suite/index.ts";
import { bundleSuite } from "./bundle-suite.ts";
import { copySamples } from "./copy-samples.ts";
import { desktopVsCode, runInDesktop } from "./desktop.ts";
import { ROOT } from "./project.ts";
import { runInWorkbench } from "./run-in-workbench.ts";
import type { Ending, Suite } from "./suite.ts";
import { makeTemporaryFolder } from "./temporary-folder.ts";

/** Runs the mocha suite inside a real VS Code and returns its outcome; with a .vsix, against the installed package. */
export async function runSuite(vsix?: string): Promise<readonly SuiteResult[]> {
	const folder = makeTemporaryFolder("automl-suite");
	const workspace = join(folder.path, "samples");
	copySamples(workspace);
	const report = join(folder.path, "report.json");
	const suite: Suite = {
		module: await bundleSuite(),
		workspace,
		extension: vsix ? join(ROOT, "test/vscode/empty-extension") : ROOT,
		vsix,
		folder: folder.path,
		env: { SUITE_REPORT: report, SUITE_SHARED: join(ROOT, "../shared") },
	};
	try {
		const desktop = await desktopVsCode();
		const ending = await (desktop ? runInDesktop(desktop, suite) : runInWorkbench(suite));
		return judge(existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : undefined, ending);
	} finally {
		folder.remove();
	}
}

/** A run that broke off has failed, even if all tests until then passed. */
function judge(report: SuiteReport | undefined, ending: Ending): readonly SuiteResult[] {
	const { finished = false, results = [] } = report ?? {};
	const explained = finished && (!ending || results.some(({ state }) => state === "failed"));
	return explained
		? results
		: [
				...results,
				{
					title: "the suite in VS Code",
					state: "failed",
					detail: `It broke off: ${ending ?? "VS Code ended before the last test"}`,
				},
			];
}
