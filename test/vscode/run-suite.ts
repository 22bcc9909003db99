import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
	downloadAndUnzipVSCode,
	resolveCliArgsFromVSCodeExecutablePath,
	runTests,
} from "@vscode/test-electron";
import { openWindow } from "./browser.ts";
import { bundleSuite } from "./bundle-suite.ts";
import { copySamples } from "./copy-samples.ts";
import { ROOT } from "./project.ts";
import type { SuiteResult } from "./suite/index.ts";
import { canFetchVsCodeServer } from "./vscode-server.ts";
import { startWorkbench } from "./workbench.ts";

const LIMIT = 240_000;

interface Suite {
	readonly module: string;
	readonly workspace: string;
	readonly extension: string;
	readonly vsix: string | undefined;
	readonly env: Readonly<Record<string, string>>;
}

/**
 * Runs the mocha suite inside a real VS Code and gives its outcome; with a .vsix against the installed package. Where
 * `VSCODE_PATH` names a VS Code, `VSCODE_DOWNLOAD` asks to download one, or there is no other way on this system, that
 * is a desktop VS Code; otherwise the server from the npm registry with its workbench in a browser.
 */
export async function runSuite(vsix?: string): Promise<SuiteResult[]> {
	const folder = mkdtempSync(join(tmpdir(), "automl-images-suite-"));
	const workspace = join(folder, "samples");
	copySamples(workspace);
	const result = join(folder, "result.json");
	const suite: Suite = {
		module: await bundleSuite(),
		workspace,
		extension: vsix ? join(ROOT, "test/vscode/empty-extension") : ROOT,
		vsix,
		env: { SUITE_RESULT: result, SUITE_SHARED: join(ROOT, "../shared") },
	};
	try {
		const desktop = process.env.VSCODE_PATH || process.env.VSCODE_DOWNLOAD || !canFetchVsCodeServer();
		const ending = await (desktop ? runInDesktop(suite) : runInWorkbench(suite, folder));
		return existsSync(result)
			? JSON.parse(readFileSync(result, "utf8"))
			: [{ title: "the suite in VS Code", state: "failed", error: `It did not finish: ${ending}` }];
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function runInDesktop({ module, workspace, extension, vsix, env }: Suite): Promise<string> {
	const executable = process.env.VSCODE_PATH ?? (await downloadAndUnzipVSCode());
	if (vsix) {
		const [cli, ...args] = resolveCliArgsFromVSCodeExecutablePath(executable);
		spawnSync(cli as string, [...args, "--install-extension", vsix, "--force"], { stdio: "inherit" });
	}
	try {
		await runTests({
			vscodeExecutablePath: executable,
			extensionDevelopmentPath: extension,
			extensionTestsPath: module,
			extensionTestsEnv: env,
			launchArgs: [workspace, "--disable-workspace-trust"],
		});
		return "it ended well";
	} catch (error) {
		return String(error);
	}
}

async function runInWorkbench(suite: Suite, folder: string): Promise<string> {
	const { module, workspace, extension, vsix, env } = suite;
	const workbench = await startWorkbench({ forDevelopment: true, env, ...(vsix ? { vsix } : {}) });
	const window = await openWindow(join(folder, "profile"));
	const messages: string[] = [];
	try {
		const { page } = window;
		const ending = new Promise<string>((resolve) => {
			const timer = setTimeout(() => resolve(`more than ${LIMIT / 1000} s`), LIMIT);
			timer.unref();
			void page.exposeFunction("codeAutomationLog", (_type: string, args: unknown[]) => {
				messages.push(args.join(" "));
			});
			void page.exposeFunction("codeAutomationExit", (code: number) => resolve(`exit code ${code}`));
			page.once("crash", () => resolve("the page crashed"));
			void workbench.ended.then(() => resolve("the server ended"));
		});
		const payload = [
			["extensionDevelopmentPath", workbench.remote(extension)],
			["extensionTestsPath", workbench.remote(module)],
		] as const;
		await page.goto(workbench.url(workspace, payload), { waitUntil: "commit" });
		const how = await ending;
		if (how !== "exit code 0") {
			const artifacts = join(ROOT, "test/results/suite");
			mkdirSync(artifacts, { recursive: true });
			await page.screenshot({ path: join(artifacts, "workbench.png") }).catch(() => {});
			writeFileSync(join(artifacts, "workbench.log"), `${messages.join("\n")}\n${workbench.output()}`);
		}
		return `${how}; test/results/suite holds a picture and the log`;
	} finally {
		await window.close();
		await workbench.stop();
	}
}
