import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { ROOT } from "./project.ts";

/** A user action in the workbench. While it starts, a key press can be lost: a gesture is repeated until its effect is there. */
export async function gesture(act: () => Promise<void>, brings: Locator, tries = 8): Promise<Locator> {
	for (let i = 1; ; i++) {
		await act();
		try {
			await brings.waitFor({ state: "visible", timeout: 5000 });
			return brings;
		} catch (error) {
			if (i === tries) {
				throw error;
			}
		}
	}
}

/** Opens an address of the workbench and waits for the Explorer's first entry. */
export async function openWorkbench(page: Page, url: string): Promise<void> {
	page.setDefaultTimeout(45_000);
	await page.goto(url, { waitUntil: "commit" });
	await page.locator(".explorer-folders-view .monaco-list-row").first().waitFor();
}

/** Runs a command by its title from the palette. One that asks something shows a question in place of the palette. */
export async function runCommand(page: Page, title: string, question?: Locator): Promise<void> {
	const input = page.locator(".quick-input-widget input").first();
	const row = page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first();
	const open = () =>
		gesture(async () => {
			await page.keyboard.press("Escape");
			await page.keyboard.press("F1");
			await typeInto(input, `>${title}`);
		}, row);
	// A page that becomes visible takes the focus, which closes the palette: then it is opened again.
	for (let tries = 1; ; tries++) {
		await open();
		try {
			await row.click({ timeout: 5000 });
			break;
		} catch (error) {
			if (tries === 4) {
				throw error;
			}
		}
	}
	await (question?.waitFor() ?? page.locator(".quick-input-widget").waitFor({ state: "hidden" }));
}

/** Types into a question, if it is there and stays: one that Escape is closing is still there for a moment, and cannot be typed into. */
async function typeInto(input: Locator, text: string): Promise<void> {
	await input.fill(text, { timeout: 4000 }).catch(() => {});
}

/** Waits until the list of a question stays the same: at first it may be that of the previous question or input. */
async function settled(page: Page): Promise<void> {
	const rows = page.locator(".quick-input-list .monaco-list-row");
	for (let before: readonly string[] = [], tries = 0; tries < 40; tries++) {
		const now = await rows.allInnerTexts();
		if (now.length > 0 && isDeepStrictEqual(now, before)) {
			return;
		}
		before = now;
		await page.waitForTimeout(100);
	}
}

/** Opens a file by its path inside the workspace. */
export async function openFile(page: Page, path: string): Promise<void> {
	const input = page.locator(".quick-input-widget input").first();
	const name = path.split("/").at(-1) as string;
	const row = page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first();
	const tab = page.locator(".tab.active", { hasText: name });
	let tries = 0;
	await gesture(async () => {
		await page.keyboard.press("Escape");
		await page.keyboard.press("Control+P");
		await typeInto(input, path);
		await row.waitFor({ timeout: 4000 }).then(
			async () => {
				await settled(page);
				// A focused page may keep the key to itself: then a click does it.
				await (tries++ % 2 === 0 ? page.keyboard.press("Enter") : row.click());
			},
			() => {},
		);
	}, tab);
	await page.locator(".editor-instance .view-line").first().waitFor();
}

/** The document in an extension's webview. */
export function webview(page: Page): FrameLocator {
	return page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");
}

/** The webview document that contains a certain element, once there is one. */
export async function webviewWith(page: Page, selector: string): Promise<FrameLocator> {
	const pages = page.locator("iframe.webview.ready");
	for (const end = Date.now() + 30_000; Date.now() < end; await page.waitForTimeout(50)) {
		for (let i = 0; i < (await pages.count()); i++) {
			const inner = pages.nth(i).contentFrame().locator("iframe#active-frame").contentFrame();
			if ((await inner.locator(selector).count()) > 0) {
				return inner;
			}
		}
	}
	throw new Error(`Waited in vain for a page with ${selector}`);
}

/** Saves a screenshot of the page in test/results/screenshots. */
export async function screenshot(page: Page, name: string): Promise<void> {
	const folder = join(ROOT, "test/results/screenshots");
	mkdirSync(folder, { recursive: true });
	await page.screenshot({ path: join(folder, `${name}.png`) });
}
