import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, it } from "node:test";
import type { Page } from "playwright-core";
import { openWindow, type Window } from "#test/vscode/browser.ts";
import { openWorkbench, screenshot } from "#test/vscode/page.ts";
import { ROOT } from "#test/vscode/project.ts";
import { makeTemporaryFolder } from "#test/vscode/temporary-folder.ts";
import { startWorkbench, type Workbench } from "#test/vscode/workbench.ts";

/** A real workbench with the installed package, for the tests of one `describe`. */
export interface WorkbenchSession {
	/** The folder that is open in it. */
	readonly workspace: string;
	readonly page: () => Page;
	readonly workbench: () => Workbench;
	/** A test. If it fails, a screenshot of that moment is kept. */
	readonly step: (name: string, act: () => Promise<void>) => void;
}

/** Starts it before the tests and stops it after them. `fill` adds files to the workspace first; `settings` are the user's. */
export function workbenchSession(
	name: string,
	fill: (workspace: string) => void,
	settings: Readonly<Record<string, unknown>> = {},
): WorkbenchSession {
	const folder = makeTemporaryFolder(name);
	const workspace = join(folder.path, "workspace");
	let workbench: Workbench;
	let window: Window;
	before(async () => {
		mkdirSync(workspace);
		fill(workspace);
		workbench = await startWorkbench({ settings, vsix: join(ROOT, "dist/automl-images.vsix") });
		window = await openWindow(join(folder.path, "profile"));
		await openWorkbench(window.page, workbench.url(workspace));
	});
	after(async () => {
		await window?.close();
		await workbench?.stop();
		folder.remove();
	});
	return {
		workspace,
		page: () => window.page,
		workbench: () => workbench,
		step: (title, act) => {
			it(title, async () => {
				try {
					await act();
				} catch (error) {
					await screenshot(window.page, "failure");
					throw error;
				}
			});
		},
	};
}
