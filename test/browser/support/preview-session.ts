import type { Page } from "playwright-core";
import { openWindow } from "#test/vscode/browser.ts";
import { makeTemporaryFolder } from "#test/vscode/temporary-folder.ts";
import { openPage } from "./preview-driver.ts";
import { englishStrings, servePage } from "./preview-server.ts";

/** The preview page in a browser, and how to end it. */
export interface Session {
	readonly page: Page;
	readonly close: () => Promise<void>;
}

/** Opens the page in the dark theme in a window of 800 by 640 pixels; `images` by name can be shown. */
export async function startSession(images: ReadonlyMap<string, Buffer>): Promise<Session> {
	const profile = makeTemporaryFolder("automl-page");
	const server = await servePage(images, { name: "preview", strings: await englishStrings() });
	const window = await openWindow(profile.path, { width: 800, height: 640 });
	await openPage(window.page, server.url, "dark");
	return {
		page: window.page,
		close: async () => {
			await window.close();
			await server.close();
			profile.remove();
		},
	};
}
