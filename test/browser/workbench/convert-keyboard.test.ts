import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe } from "node:test";
import type { Locator, Page } from "playwright-core";
import { workbenchSession } from "#test/browser/support/workbench-session.ts";
import { SHARED, withoutShared } from "#test/unit/core/formats/support/shared.ts";
import { gesture, screenshot, webview } from "#test/vscode/page.ts";

const BCCD = "data/bccd/BCCD";
const TITLE = "Convert Dataset to JSONL";
/** VS Code's key for the previous question. */
const BACK =
	process.platform === "win32"
		? "Alt+ArrowLeft"
		: process.platform === "darwin"
			? "Control+Minus"
			: "Control+Alt+Minus";

/** A user who sees best with high contrast and has no mouse. The dataset's own images are available. */
describe("a conversion with only the keyboard, in high contrast", { skip: withoutShared(BCCD) }, () => {
	const session = workbenchSession("automl-keyboard", (workspace) => {
		for (const part of ["train", "valid"]) {
			cpSync(`${SHARED}${BCCD}`, join(workspace, "blood", part), { recursive: true });
		}
		mkdirSync(join(workspace, ".vscode"));
		writeFileSync(
			join(workspace, ".vscode/settings.json"),
			JSON.stringify({ "workbench.colorTheme": "Default High Contrast" }),
		);
	});
	const { workspace, step } = session;
	let page: Page;
	let input: Locator;
	before(() => {
		page = session.page();
		input = page.locator(".quick-input-widget");
	});

	const question = (title: string) => input.locator(".quick-input-title", { hasText: title }).waitFor();
	const row = (text: string) => input.locator(".monaco-list-row", { hasText: text });
	const press = (key: string) => page.keyboard.press(key);

	step("starts from the Explorer's menu", async () => {
		await page.locator(".monaco-workbench.hc-black").waitFor();
		const focused = page.locator(".context-view .action-item.focused");
		const item = page.locator(".context-view .action-item", { hasText: TITLE });
		// A menu that opens before the extension is known lacks the item, and must be closed before the next one.
		await gesture(async () => {
			await press("Escape");
			await press("Control+Shift+E");
			await press("End");
			await press("Shift+F10");
		}, item);
		do {
			await press("ArrowDown");
			await focused.waitFor();
		} while (!(await focused.textContent())?.includes(TITLE));
		await screenshot(page, "keyboard-menu");
		await press("Enter");
	});

	step("offers the datasets in the folder, starting with all parts together", async () => {
		await question("Which dataset in blood?");
		await row("train, valid combined").waitFor();
		await screenshot(page, "keyboard-below");
		await press("ArrowDown");
		await press("ArrowUp");
		await press("Enter");
	});

	step("goes back without a mouse, and forward again", async () => {
		await question("Base URL of the Images");
		await press(BACK);
		await question("Which dataset in blood?");
		await press("Enter");
		await question("Base URL of the Images");
		await page.keyboard.type("azureml://datastores/store/paths/blood/");
		await screenshot(page, "keyboard-url");
		await press("Enter");
	});

	step("tries the conversion, and draws its samples on the images", async () => {
		await question("How should the files be laid out?");
		await screenshot(page, "keyboard-layout");
		await press("Enter");
		await question("Where should the output go?");
		await screenshot(page, "keyboard-output");
		await press("Enter");
		await question("Convert?");
		await screenshot(page, "keyboard-review");
		await row("Show Samples").waitFor();
		await press("ArrowDown");
		await press("Enter");
		await webview(page).locator("[role=button][data-index]").first().waitFor();
		await question("Convert?");
		await screenshot(page, "keyboard-samples");
		await press("ArrowDown");
		await press("ArrowDown");
		await press("Enter");
		const pages = page.frameLocator("iframe.webview.ready >> nth=-1").frameLocator("iframe#active-frame");
		await pages.getByText("Numbers are images").waitFor();
		await input.locator("input:focus").waitFor();
		await screenshot(page, "keyboard-table");
		assert.ok(!existsSync(join(workspace, "training-mltable-folder")));
	});

	step("writes the parts", async () => {
		await press("Enter");
		await page.locator(".notification-list-item", { hasText: "train_annotations.jsonl" }).waitFor();
		await screenshot(page, "keyboard-done");
		const lines = readFileSync(
			join(workspace, "validation-mltable-folder/validation_annotations.jsonl"),
			"utf8",
		);
		assert.match(lines, /^\{"image_url":"azureml:\/\/datastores\/store\/paths\/blood\/valid\/JPEGImages\//);
	});
});
