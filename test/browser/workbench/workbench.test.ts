import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe } from "node:test";
import type { Page } from "playwright-core";
import { workbenchSession } from "#test/browser/support/workbench-session.ts";
import { copySamples } from "#test/vscode/copy-samples.ts";
import { gesture, openFile, runCommand, screenshot, webview } from "#test/vscode/page.ts";

const CLEAN = "fridge/object-detection.jsonl";
const MISTAKES = "fridge/object-detection.mistakes.jsonl";

/** What a new user does, with the installed package in the real workbench. */
describe("a user's path through the workbench", () => {
	const session = workbenchSession("automl-path", copySamples);
	const { workspace: samples, step } = session;
	let page: Page;
	before(() => {
		page = session.page();
	});

	step("opens the sample with mistakes and sees them marked", async () => {
		await openFile(page, MISTAKES);
		await page.locator(".squiggly-error").first().waitFor();
		await page.locator(".squiggly-warning").first().waitFor();
		await screenshot(page, "mistakes");
	});

	step("reads the forecast in the status bar", async () => {
		await page.locator(".statusbar-item", { hasText: /Training fails|of \d+ images/ }).waitFor();
	});

	step("finds them in the Problems panel, with what training does", async () => {
		await runCommand(page, "View: Focus Problems");
		const rows = page.locator(".markers-panel .monaco-list-row");
		await rows
			.filter({ hasText: /training (skips|drops|cannot)/ })
			.first()
			.waitFor();
		await screenshot(page, "problems");
		await runCommand(page, "View: Toggle Panel Visibility");
	});

	step("reads about one with a click on its code", async () => {
		await runCommand(page, "View: Focus Problems");
		const code = page.locator(".markers-panel a.monaco-link").first();
		const rule = await code.textContent();
		await gesture(() => code.click(), page.locator(".tab.active", { hasText: `${rule}.md` }));
		await webview(page)
			.locator("h1", { hasText: rule ?? "" })
			.waitFor();
		await screenshot(page, "documentation");
		await runCommand(page, "View: Toggle Panel Visibility");
		await runCommand(page, "View: Close Editor");
	});

	step(
		"opens the forecast with a click above the first record, and goes to a skipped line with only the keyboard",
		async () => {
			await page.locator(".codelens-decoration a", { hasText: "Show Forecast" }).click();
			const report = webview(page);
			await report.locator(".losses").waitFor();
			await screenshot(page, "report");
			const focused = () =>
				report.locator("body").evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
			for (let i = 0; !/^Line/.test(await focused()); i++) {
				assert.ok(i < 20, "a lost line is within 20 presses of Tab");
				await page.keyboard.press("Tab");
			}
			const line = /^Line (\d+)/.exec(await focused())?.[1];
			await page.keyboard.press("Enter");
			await page.locator(".statusbar-item", { hasText: `Ln ${line}, ` }).waitFor();
		},
	);

	step("finds the forecast again when the window is reloaded", async () => {
		// The workbench saves its state before it reloads itself; the browser would not wait for that.
		const reloaded = page.waitForEvent("domcontentloaded");
		await runCommand(page, "Developer: Reload Window").catch(() => {});
		await reloaded;
		await page.locator(".explorer-folders-view .monaco-list-row").first().waitFor();
		await webview(page).locator(".losses").waitFor();
		await runCommand(page, "View: Close All Editors");
		await openFile(page, MISTAKES);
	});

	step("fixes one with only the keyboard, and the mark disappears", async () => {
		const lines = () => readFileSync(join(samples, MISTAKES), "utf8").split("\n");
		const before = lines();
		const inverted = before.findIndex((line) => isInverted(line));
		assert.ok(inverted >= 0, "the sample has an inverted box");
		await runCommand(page, "View: Focus Active Editor Group");
		await goTo(page, inverted + 1, (before[inverted] as string).indexOf('"topX"') + 9);
		const item = page.locator(".action-widget .monaco-list-row", { hasText: /^Swap/ });
		await gesture(async () => {
			await page.keyboard.press("Escape");
			await page.keyboard.press("Control+.");
		}, item.first());
		await screenshot(page, "quick-fix");
		await page.keyboard.press("Enter");
		// The fix comes from the server: before it arrives, the old text would be saved.
		await page.locator(".tab.active.dirty").waitFor();
		await page.keyboard.press("Control+S");
		await waitUntil(page, () => !isInverted(lines()[inverted] ?? ""));
		const changed = lines().filter((line, index) => line !== before[index]);
		assert.equal(changed.length, 1, "only the line that was mended has changed");
	});

	step("sees the image next to the text with as many shapes as the line has", async () => {
		await openFile(page, CLEAN);
		const line = readFileSync(join(samples, CLEAN), "utf8").split("\n")[1] as string;
		await goTo(page, 2, 1);
		await runCommand(page, "AutoML Images: Open Preview to the Side");
		const shapes = webview(page).locator("[role=button][data-index]");
		await waitUntil(page, async () => (await shapes.count()) === JSON.parse(line).label.length);
		await screenshot(page, "preview-dark");
	});

	step("clicks a shape, and its text is selected", async () => {
		await gesture(
			() => webview(page).locator("[role=button][data-index]").first().click({ force: true }),
			page.locator(".editor-instance .selected-text").first(),
		);
		await screenshot(page, "shape-chosen");
	});

	step("moves on in the text, and the image follows", async () => {
		await runCommand(page, "View: Focus First Editor Group");
		await goTo(page, 4, 1);
		const line = readFileSync(join(samples, CLEAN), "utf8").split("\n")[3] as string;
		const shapes = webview(page).locator("[role=button][data-index]");
		await waitUntil(page, async () => (await shapes.count()) === JSON.parse(line).label.length);
	});

	step("moves with keys in the image, and the text follows", async () => {
		// With the focus in the preview, the status bar does not show the cursor position.
		const cursorAt = (line: number) =>
			page.locator(".editor-instance .active-line-number", { hasText: new RegExp(`^${line}$`) });
		await webview(page)
			.locator(".stage")
			.click({ position: { x: 4, y: 4 } });
		await page.keyboard.press("n");
		await cursorAt(5).waitFor();
		await page.keyboard.press("g");
		await page.keyboard.type("2");
		await page.keyboard.press("Enter");
		await cursorAt(2).waitFor();
		await page.keyboard.press("w");
		await webview(page).locator(".flash", { hasText: "No later lines with problems" }).waitFor();
	});
});

function isInverted(line: string): boolean {
	const match = /"topX":\s*([\d.]+).*?"bottomX":\s*([\d.]+)/.exec(line);
	return match !== null && Number(match[1]) > Number(match[2]) && Number(match[1]) <= 1;
}

async function goTo(page: Page, line: number, column: number): Promise<void> {
	const input = page.locator(".quick-input-widget input").first();
	await gesture(async () => {
		await page.keyboard.press("Escape");
		await page.keyboard.press("Control+G");
	}, input);
	await input.fill(`:${line}:${column}`);
	await page.keyboard.press("Enter");
	await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
}

async function waitUntil(page: Page, probe: () => boolean | Promise<boolean>): Promise<void> {
	for (let i = 0; i < 300; i++) {
		if (await probe()) {
			return;
		}
		await page.waitForTimeout(100);
	}
	assert.fail("waited in vain for half a minute");
}
