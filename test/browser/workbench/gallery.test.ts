import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe } from "node:test";
import type { Page } from "playwright-core";
import { plainPng } from "#test/browser/support/preview-images.ts";
import { SAVED_SOON, workbenchPreview } from "#test/browser/support/workbench-preview.ts";
import { workbenchSession } from "#test/browser/support/workbench-session.ts";
import { openFile, runCommand, screenshot } from "#test/vscode/page.ts";

const FILE = "train.jsonl";
const line = (image: number) =>
	`{"image_url":"AmlDatastore://d/${image}.png","label":[{"label":"can","topX":0.1,"topY":0.2,"bottomX":0.5,"bottomY":0.8}]}\n`;
const LINES = [0, 1, 2, 3, 4, 5].map(line);

describe("the gallery in the workbench", () => {
	const {
		workspace,
		step,
		page: openPage,
	} = workbenchSession(
		"automl-gallery-undo",
		(folder) => {
			writeFileSync(join(folder, FILE), LINES.join(""));
			for (const image of LINES.keys()) {
				writeFileSync(join(folder, `${image}.png`), plainPng(60, 40, [90, 90, 40 * image]));
			}
		},
		SAVED_SOON,
	);
	const { frame, text, until, untilText, press, hasFocus } = workbenchPreview(openPage, workspace);
	let page: Page;
	before(() => {
		page = openPage();
	});
	const count = (lines: number) =>
		frame()
			.locator(".facts", { hasText: `${lines} lines` })
			.waitFor();
	const tile = (at: number) => frame().locator(`.tile[data-line="${at}"]`);
	/** Waits until the text is as expected, and stays so: all effects of a key press are done before the palette runs a command. It is saved late, so the first of two steps would not be seen. */
	const untilItIs = async (expected: string) => {
		await untilText(FILE, (now) => now === expected);
		await runCommand(page, "View: Focus Active Editor Group");
		assert.equal(text(FILE), expected);
		await until("the focus in the page", hasFocus);
	};
	const [original, removed] = [LINES.join(""), LINES.filter((_, i) => i !== 1 && i !== 2).join("")];
	const relabeled = removed.replaceAll('"can"', '"tin"');

	step("removes lines and replaces a class", async () => {
		await openFile(page, FILE);
		await runCommand(page, "AutoML Images: Open Gallery");
		await count(6);
		await tile(1).click();
		await press("Shift+ArrowRight");
		await frame().locator(".facts", { hasText: "2 selected" }).waitFor();
		await press("Delete");
		await count(4);
		await untilItIs(removed);
		await tile(0).click();
		await press("Control+a");
		await frame().locator(".facts", { hasText: "4 selected" }).waitFor();
		await press("r");
		const wanted = frame().getByLabel("New class");
		await wanted.fill("tin");
		await wanted.press("Enter");
		await untilItIs(relabeled);
	});

	step("undoes one step with one press of Ctrl+Z, and no more", async () => {
		await press("Control+z");
		await untilItIs(removed);
		await count(4);
		await press("Control+z");
		await untilItIs(original);
		await count(6);
	});

	step("redoes each with one press", async () => {
		await press("Control+y");
		await untilItIs(removed);
		await count(4);
		await press("Control+Shift+z");
		await untilItIs(relabeled);
		await screenshot(page, "gallery-redone");
	});

	step("shows its keys in a dialog that Escape closes", async () => {
		await tile(0).click();
		await press("?");
		await frame().getByRole("dialog", { name: "Gallery keyboard shortcuts" }).waitFor();
		await screenshot(page, "gallery-help");
		await press("Escape");
		await frame().locator("dialog[open]").waitFor({ state: "hidden" });
		assert.equal(text(FILE), relabeled);
	});
});
