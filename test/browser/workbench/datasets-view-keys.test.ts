import assert from "node:assert/strict";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe } from "node:test";
import type { Page } from "playwright-core";
import { plainPng } from "#test/browser/support/preview-images.ts";
import { frameWith } from "#test/browser/support/workbench-frames.ts";
import { workbenchSession } from "#test/browser/support/workbench-session.ts";
import { gesture, runCommand, screenshot } from "#test/vscode/page.ts";

const lines = (count: number, bottomX = 0.5) =>
	Array.from(
		{ length: count },
		(_, i) =>
			`{"image_url":"AmlDatastore://d/${i}.png","label":[{"label":"can","topX":0.1,"topY":0.2,"bottomX":${bottomX},"bottomY":0.8}]}\n`,
	).join("");

describe("the side view by keyboard alone", () => {
	const session = workbenchSession("automl-side-keys", (folder) => {
		mkdirSync(join(folder, "notes"));
		writeFileSync(join(folder, "notes/readme.txt"), "No annotations yet\n");
	});
	const { workspace, step } = session;
	let page: Page;
	before(() => {
		page = session.page();
	});
	const tree = () => page.locator(".pane", { hasText: "AutoML Images" });
	const row = (name: RegExp) => tree().getByRole("treeitem", { name }).first();
	const focused = () => tree().locator(".monaco-list-row.focused");
	const press = async (...keys: string[]) => {
		for (const key of keys) {
			await page.keyboard.press(key);
		}
	};
	/** Puts the focus into the view, onto its first row. */
	const enter = async () => {
		await runCommand(page, "AutoML Images: Show Datasets");
		await row(/object detection/).waitFor();
		await gesture(() => press("Home"), focused().filter({ hasText: "object detection" }));
	};
	/** Goes to a row, and runs an action of its menu. */
	async function act(name: RegExp, action: string): Promise<void> {
		await enter();
		for (let i = 0; i < 9 && !(await focused().getAttribute("aria-label"))?.match(name); i++) {
			await press("ArrowDown");
		}
		const menu = page.locator(".context-view .action-item");
		const chosen = page.locator(".context-view .action-item.focused");
		await gesture(
			async () => {
				await press("Shift+F10");
			},
			menu.filter({ hasText: action }),
		);
		for (let i = 0; i < 20 && !(await chosen.allTextContents()).join().includes(action); i++) {
			await press("ArrowDown");
		}
		await press("Enter");
		await menu.first().waitFor({ state: "hidden" });
	}

	step(
		"is not there where nothing is annotated, and says what can be done when it is asked for",
		async () => {
			assert.equal(await page.locator(".pane-header", { hasText: "AutoML Images" }).count(), 0);
			await runCommand(page, "AutoML Images: Show Datasets");
			await tree()
				.getByText("This workspace does not contain any annotation files for AutoML for Images.")
				.waitFor();
			await screenshot(page, "datasets-welcome");
			await tree().getByRole("button", { name: "Convert Dataset to JSONL" }).focus();
			await press("Enter");
			await page.locator(".quick-input-widget").waitFor();
			await screenshot(page, "datasets-welcome-convert");
			await press("Escape");
			await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
		},
	);

	step("follows files that are added, changed, renamed and removed on disk", async () => {
		const [outside, fridge] = [join(workspace, "../fridge"), join(workspace, "fridge")];
		mkdirSync(outside);
		writeFileSync(join(outside, "0.png"), plainPng(60, 40, [90, 90, 90]));
		writeFileSync(join(outside, "train.jsonl"), lines(12));
		writeFileSync(join(outside, "validation.jsonl"), lines(4));
		renameSync(outside, fridge);
		await row(/^fridge, object detection/).waitFor();
		renameSync(fridge, outside);
		await row(/^fridge, object detection/).waitFor({ state: "detached" });
		renameSync(outside, fridge);
		await row(/^fridge, object detection/).waitFor();
		await enter();
		await press("ArrowRight");
		await row(/^Training, 12 of 12 images/).waitFor();
		writeFileSync(join(workspace, "fridge/train.jsonl"), lines(12) + lines(1, 1.5));
		await row(/^Training, 12 of 13 images/).waitFor();
		renameSync(join(workspace, "fridge/validation.jsonl"), join(workspace, "fridge/test.jsonl"));
		await row(/^Test, 4 of 4 images/).waitFor();
		assert.equal(await row(/^Validation/).count(), 0);
		rmSync(join(workspace, "fridge/test.jsonl"));
		await row(/^Test, /).waitFor({ state: "detached" });
		writeFileSync(join(workspace, "fridge/validation.jsonl"), lines(4));
		await enter();
		await press("ArrowRight");
		await row(/^Validation, 4 of 4 images/).waitFor();
	});

	step("is walked and opened by arrows, and a file opens by Enter", async () => {
		await enter();
		await press("ArrowDown", "ArrowDown");
		await focused().filter({ hasText: "Validation" }).waitFor();
		await press("Enter");
		await page.locator(".tab.active", { hasText: "validation.jsonl" }).waitFor();
		await enter();
		await press("ArrowDown", "ArrowDown", "ArrowDown", "ArrowRight");
		await row(/^can/).waitFor();
		await screenshot(page, "datasets-classes");
	});

	step("shows forecast, preview, gallery and statistics of a file from its menu", async () => {
		await act(/^Training/, "Show Training Forecast");
		await frameWith(page, ".verdict");
		await act(/^Training/, "Open Preview to the Side");
		await frameWith(page, "img.photo");
		await act(/^Training/, "Open Gallery");
		await frameWith(page, "[role=grid], [role=listbox]");
		await act(/^Training/, "Show Dataset Statistics");
		await frameWith(page, "[data-chart]");
		await screenshot(page, "datasets-actions");
	});

	step("leads to a conversion from its title", async () => {
		await enter();
		const more = tree()
			.locator(".pane-header")
			.getByRole("button", { name: /More Actions/ });
		const item = page.locator(".context-view .action-item.focused", { hasText: "Convert Dataset to JSONL" });
		await gesture(async () => {
			await more.focus();
			await press("Enter", "ArrowDown");
		}, item);
		await press("Enter");
		await page.locator(".quick-input-title").waitFor();
		await screenshot(page, "datasets-title");
		await press("Escape");
		await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
	});

	for (const [theme, name] of [
		["Light Modern", "light"],
		["Default High Contrast", "high-contrast"],
		["Default High Contrast Light", "high-contrast-light"],
	] as const) {
		step(`is drawn in the theme ${theme}`, async () => {
			await runCommand(page, "Preferences: Color Theme", page.locator(".quick-input-widget"));
			await page.locator(".quick-input-widget input[type=text]").fill(theme);
			await page.locator(".quick-input-widget .monaco-list-row.focused", { hasText: theme }).waitFor();
			await press("Enter");
			await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
			await enter();
			await screenshot(page, `datasets-${name}`);
		});
	}
});
