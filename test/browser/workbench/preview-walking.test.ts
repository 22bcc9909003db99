import assert from "node:assert/strict";
import { before, describe } from "node:test";
import type { Page } from "playwright-core";
import { SAVED_SOON, workbenchPreview } from "#test/browser/support/workbench-preview.ts";
import { workbenchSession } from "#test/browser/support/workbench-session.ts";
import { copySamples } from "#test/vscode/copy-samples.ts";
import { gesture, runCommand, screenshot } from "#test/vscode/page.ts";

const BOXES = "fridge/object-detection.jsonl";
const MISTAKES = "fridge/object-detection.mistakes.jsonl";

describe("the preview in the workbench, without a mouse", () => {
	const { workspace, step, page: openPage } = workbenchSession("automl-keys", copySamples, SAVED_SOON);
	const preview = workbenchPreview(openPage, workspace);
	const { frame, text, until, untilText, press } = preview;
	let page: Page;
	before(() => {
		page = openPage();
	});
	const isAtLine = (line: number) =>
		frame()
			.locator(".facts", { hasText: `Line ${line} of` })
			.waitFor();
	const lineNow = async () =>
		Number(/Line (\d+)/.exec((await frame().locator(".facts").textContent()) ?? "")?.[1]);

	step("moves from the text to the image", async () => {
		await preview.open(MISTAKES);
		await preview.enter();
	});

	step("goes from problem to problem and back", async () => {
		const start = await lineNow();
		await press("w");
		await until("a line with a problem", async () => (await lineNow()) > start);
		const first = await lineNow();
		await press("w");
		await until("the next one", async () => (await lineNow()) > first);
		await press("Shift+W");
		await isAtLine(first);
		assert.ok(await preview.hasFocus());
		await page
			.locator(".editor-instance .active-line-number", { hasText: new RegExp(`^${first}$`) })
			.waitFor();
	});

	step("filters by class, continues, and clears the filter", async () => {
		await press("g");
		await page.keyboard.type("1");
		await press("Enter");
		await isAtLine(1);
		await press("/", "Tab");
		await page.keyboard.type("milk");
		await frame().locator(".class-field [role=option]", { hasText: "milk_bottle" }).first().waitFor();
		await press("Enter", "Enter");
		await until("a line that fits", async () => (await lineNow()) > 1);
		const found = text(MISTAKES).split("\n")[(await lineNow()) - 1] ?? "";
		assert.match(found, /"label": "milk_bottle"/);
		await screenshot(page, "walking-filter");
		await press("Escape");
		await frame().locator(".filter").waitFor({ state: "hidden" });
		assert.ok(await preview.hasFocus());
	});

	step("opens the list and the help", async () => {
		await press("g", "6", "Enter");
		await isAtLine(6);
		await press("l");
		await frame().locator(".list .row").first().waitFor();
		await press("?");
		await frame().locator("dialog[open] kbd").first().waitFor();
		await screenshot(page, "walking-help");
		await press("Escape");
		await frame().locator("dialog[open]").waitFor({ state: "hidden" });
		await press("l");
		await frame().locator(".list").waitFor({ state: "hidden" });
	});

	step("goes to a line by its number, selects a shape, moves it, and undoes that", async () => {
		const original = text(MISTAKES);
		await press("g");
		await page.keyboard.type("9");
		await press("Enter");
		await isAtLine(9);
		for (let i = 0; i < 30 && (await frame().locator(".overlay [data-index]:focus").count()) === 0; i++) {
			await press("Tab");
		}
		await press("Enter");
		await frame().locator(".handle").first().waitFor();
		await press("Shift+ArrowDown");
		await untilText(MISTAKES, (now) => now !== original);
		await press("Control+z");
		await untilText(MISTAKES, (now) => now === original);
		await until("the focus in the page", preview.hasFocus);
	});

	step("opens files next to itself, not over itself", async () => {
		await preview.open(BOXES);
		await isAtLine(1);
		assert.equal(await page.locator(".editor-group-container").count(), 2);
	});
});

describe("a preview that was hidden", () => {
	const { workspace, step, page: openPage } = workbenchSession("automl-left", copySamples, SAVED_SOON);
	const preview = workbenchPreview(openPage, workspace);
	const { frame, until, press } = preview;
	let page: Page;
	before(() => {
		page = openPage();
	});
	const hidden = () => frame().locator(".overlay [data-index='1']");
	const zoom = () => frame().locator(".scale").textContent();

	/** Line 3, zoomed in, one class hidden, list open. */
	const isAsItWasLeft = async (scale: string | null) => {
		await frame().locator(".facts", { hasText: "Line 2 of" }).waitFor();
		await until("the view", async () => (await zoom()) === scale);
		await frame().locator(".list .row").first().waitFor();
		await hidden().waitFor({ state: "hidden" });
		await frame().locator(".legend [aria-pressed=false]", { hasText: "milk_bottle" }).waitFor();
	};
	let scale: string | null = null;

	step("is set to a certain state", async () => {
		await preview.open(BOXES);
		await preview.enter();
		// A key can be lost while the focus is arriving; this one may be pressed again.
		await gesture(() => press("g"), frame().locator("dialog[open] input"));
		await press("2", "Enter");
		await frame().locator(".facts", { hasText: "Line 2 of" }).waitFor();
		await press("l", "+", "+", "+");
		await frame().locator(".legend button", { hasText: "milk_bottle" }).click();
		await hidden().waitFor({ state: "hidden" });
		await page.waitForTimeout(400);
		scale = await zoom();
		await isAsItWasLeft(scale);
	});

	step("is the same after it was hidden", async () => {
		await runCommand(page, "View: Focus First Editor Group");
		await runCommand(page, "View: Toggle Maximize Editor Group");
		await page.locator("iframe.webview.ready").waitFor({ state: "hidden" });
		await runCommand(page, "View: Toggle Maximize Editor Group");
		await isAsItWasLeft(scale);
	});

	step("is the same when the window is reloaded", async () => {
		// The workbench saves its state before it reloads itself; the browser would not wait for that.
		const reloaded = page.waitForEvent("domcontentloaded");
		await runCommand(page, "Developer: Reload Window").catch(() => {});
		await reloaded;
		await page.locator(".explorer-folders-view .monaco-list-row").first().waitFor();
		await isAsItWasLeft(scale);
		await screenshot(page, "left-and-found");
	});
});
