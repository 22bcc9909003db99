import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openWindow } from "./browser.ts";
import { ROOT } from "./project.ts";
import type { Ending, Suite } from "./suite.ts";
import { startWorkbench, type Workbench } from "./workbench.ts";

const LIMIT = 1_200_000;
const ARTIFACTS = join(ROOT, "test/results/suite");

/** Runs the suite in a VS Code server from the npm registry, with its workbench in a browser. */
export async function runInWorkbench(suite: Suite): Promise<Ending> {
	const { module, workspace, extension, vsix, env, folder } = suite;
	const workbench = await startWorkbench({ forDevelopment: true, env, ...(vsix ? { vsix } : {}) });
	try {
		const { page, close } = await openWindow(join(folder, "profile"));
		const { log, ending } = await watch(page, workbench);
		const url = workbench.url(workspace, [
			["extensionDevelopmentPath", workbench.remote(extension)],
			["extensionTestsPath", workbench.remote(module)],
		]);
		await page.goto(url, { waitUntil: "commit" });
		const how = await ending;
		if (how) {
			mkdirSync(ARTIFACTS, { recursive: true });
			await page.screenshot({ path: join(ARTIFACTS, "workbench.png") }).catch(() => {});
			writeFileSync(join(ARTIFACTS, "workbench.log"), `${log.join("\n")}\n${workbench.output()}`);
		}
		await close();
		return how && `${how}; test/results/suite holds a picture and the log`;
	} finally {
		await workbench.stop();
	}
}

/** The page calls two functions by name: for each line of its log, and at the end. */
async function watch(page: Page, workbench: Workbench): Promise<{ log: string[]; ending: Promise<Ending> }> {
	const log: string[] = [];
	let end: (how: Ending) => void = () => {};
	const ending = new Promise<Ending>((resolve) => {
		end = resolve;
	});
	await page.exposeFunction("codeAutomationLog", (_type: string, args: unknown[]) => {
		log.push(args.join(" "));
	});
	await page.exposeFunction("codeAutomationExit", (code: number) =>
		end(code === 0 ? undefined : `exit code ${code}`),
	);
	page.once("crash", () => end("the page crashed"));
	page.once("close", () => end("the browser closed"));
	void workbench.ended.then(() => end("the server ended"));
	setTimeout(() => end(`it took more than ${LIMIT / 1000} s`), LIMIT).unref();
	return { log, ending };
}
