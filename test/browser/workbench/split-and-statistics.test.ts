import assert from "node:assert/strict";
import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe } from "node:test";
import type { Locator, Page } from "playwright-core";
import { workbenchSession } from "#test/browser/support/workbench-session.ts";
import { openFile, runCommand, screenshot, webviewWith } from "#test/vscode/page.ts";
import { ROOT } from "#test/vscode/project.ts";

/** A user who has one annotation file and wants to validate with a part of it. */
describe("a user's path through a split and its statistics", () => {
	const { workspace, step, ...session } = workbenchSession("automl-split", (folder) =>
		cpSync(join(ROOT, "samples/fridge/object-detection.jsonl"), join(folder, "fridge.jsonl")),
	);
	let page: Page;
	let input: Locator;
	before(() => {
		page = session.page();
		input = page.locator(".quick-input-widget");
	});
	const titleOf = (title: string) => input.locator(".quick-input-title", { hasText: title });
	const question = (title: string) => titleOf(title).waitFor();
	const lines = (...path: string[]) =>
		readFileSync(join(workspace, ...path), "utf8")
			.trimEnd()
			.split("\n");

	step("asks how to split the active file, and where to write the parts", async () => {
		await openFile(page, "fridge.jsonl");
		await runCommand(page, "Split Dataset", titleOf("How should the images be split?"));
		assert.equal(await input.locator(".monaco-list-row", { hasText: "One File" }).count(), 0);
		await screenshot(page, "split-rule");
		await page.keyboard.press("Enter");
		await question("How should the files be laid out?");
		await page.keyboard.press("Enter");
		await question("Where should the output go?");
		await page.keyboard.press("Enter");
	});

	step("shows the classes of each part before it writes anything", async () => {
		await question("Split?");
		await input.locator(".monaco-list-row", { hasText: "train: " }).waitFor();
		await input.locator(".monaco-list-row", { hasText: "Show Class Table" }).click();
		await page.locator(".tab", { hasText: "classes.md" }).waitFor();
		await question("Split?");
		await screenshot(page, "split-review");
		assert.deepEqual(readdirSync(workspace), ["fridge.jsonl"]);
	});

	step("writes both parts, with every line in one of them", async () => {
		await input.locator(".monaco-list-row", { hasText: "train: " }).click();
		await page.locator(".notification-list-item", { hasText: "train_annotations.jsonl" }).waitFor();
		const train = lines("training-mltable-folder", "train_annotations.jsonl");
		const validation = lines("validation-mltable-folder", "validation_annotations.jsonl");
		assert.deepEqual([...train, ...validation].toSorted(), lines("fridge.jsonl").toSorted());
		assert.ok(existsSync(join(workspace, "validation-mltable-folder/MLTable")));
	});

	step("counts both side by side", async () => {
		await openFile(page, "training-mltable-folder/train_annotations.jsonl");
		await runCommand(page, "Show Dataset Statistics");
		const shown = await webviewWith(page, "[data-chart]");
		const heads = await shown.locator("[data-chart=images] thead th").allInnerTexts();
		assert.deepEqual(
			heads.slice(1).map((head) => head.split("\n")[0]),
			["Training", "Validation"],
		);
		const all = await shown.locator("[data-chart=images] tbody tr").first().locator("b").allInnerTexts();
		assert.deepEqual(all.map(Number), [
			lines("training-mltable-folder", "train_annotations.jsonl").length,
			lines("validation-mltable-folder", "validation_annotations.jsonl").length,
		]);
		await screenshot(page, "statistics");
	});
});
