import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe } from "node:test";
import type { Locator, Page } from "playwright-core";
import { answerFileDialog } from "#test/browser/support/file-dialog.ts";
import { keyboardWizard } from "#test/browser/support/keyboard-wizard.ts";
import { workbenchSession } from "#test/browser/support/workbench-session.ts";
import { gesture, openFile, screenshot } from "#test/vscode/page.ts";

const line = (image: string, label: unknown = "can") =>
	`${JSON.stringify({ image_url: `AmlDatastore://d/${image}.jpg`, label })}\n`;
const A = line("1") + line("2");
/** One line says the same as one of A, another something else of the same image. */
const B = line("2") + line("1", "jar") + line("3");
const BOXES = line("4", [{ label: "can", topX: 0, topY: 0, bottomX: 1, bottomY: 1 }]);
const SOURCES = ["a.jsonl", "b.jsonl", "boxes.jsonl"];

const WHICH = "Annotation Files to Merge (Two or More)";
const WHERE = "Output File";

describe("annotation files are merged by keyboard alone", () => {
	const session = workbenchSession("automl-merge", (folder) => {
		writeFileSync(join(folder, "a.jsonl"), A);
		writeFileSync(join(folder, "b.jsonl"), B);
		writeFileSync(join(folder, "boxes.jsonl"), BOXES);
	});
	const { workspace, step } = session;
	const { start, question, row, press, check, giveUp } = keyboardWizard(session.page);
	let page: Page;
	before(() => {
		page = session.page();
	});
	const notice = (text: RegExp) => page.locator(".notification-list-item", { hasText: text }).waitFor();
	const read = (name: string) => readFileSync(join(workspace, name), "utf8");
	const files = () => readdirSync(workspace).toSorted();
	const begin = () => start("Merge Datasets…", WHICH);
	const answerWhere = (name: string, brings?: Locator) =>
		answerFileDialog(page, { title: WHERE, near: "boxes.jsonl", path: join(workspace, name), brings });

	/** With A checked already, since it is the active file. */
	async function choose(...names: string[]): Promise<void> {
		await begin();
		for (const name of names) {
			await check(name);
		}
		await press("Enter");
		await question(WHERE);
	}

	step("asks which, and tells that one file is no merge", async () => {
		await openFile(page, "a.jsonl");
		await begin();
		await row("boxes.jsonl").waitFor();
		await press("Enter");
		await notice(/Select at least two files to merge\. Selected: 1/);
		await screenshot(page, "merge-which");
		await giveUp();
		assert.deepEqual(files(), SOURCES);
	});

	step("leaves nothing behind when it is canceled, at whatever question", async () => {
		await choose("b.jsonl");
		await row("boxes.jsonl").waitFor();
		await giveUp();
		await choose("b.jsonl");
		await answerWhere("all.jsonl");
		await question("Merge?");
		await screenshot(page, "merge-repeated");
		await giveUp();
		assert.deepEqual(files(), SOURCES);
	});

	step("refuses files for different tasks", async () => {
		await choose("boxes.jsonl");
		await answerWhere("all.jsonl");
		await notice(/boxes\.jsonl: The file is for object detection, but .*a\.jsonl is for multi-class/);
		await screenshot(page, "merge-refused");
		assert.deepEqual(files(), SOURCES);
	});

	step("leaves out what stands twice, and tells what contradicts", async () => {
		await choose("b.jsonl");
		await answerWhere("all.jsonl");
		await question("Merge?");
		await row("Leave Out Repeated Lines (1)").and(page.locator(".focused")).waitFor();
		await press("Enter");
		await notice(/all\.jsonl: 4 /);
		assert.equal(read("all.jsonl"), A + line("1", "jar") + line("3"));
		await screenshot(page, "merge-done");
	});

	step("asks before it replaces a file, and takes a no", async () => {
		const merged = read("all.jsonl");
		const isAsked = page.locator(".quick-input-title", { hasText: "all.jsonl already exists" });
		await choose("b.jsonl");
		await answerWhere("all.jsonl", isAsked);
		await screenshot(page, "merge-replace");
		await press("Escape");
		await question(WHERE);
		await giveUp();
		assert.equal(read("all.jsonl"), merged);

		await choose("b.jsonl");
		await answerWhere("all.jsonl", isAsked);
		await press("Enter");
		await question("Merge?");
		await row("Keep All Lines").waitFor();
		await press("ArrowDown");
		await row("Keep All Lines").and(page.locator(".focused")).waitFor();
		await press("Enter");
		await notice(/all\.jsonl: 5 /);
		assert.equal(read("all.jsonl"), A + B);
	});

	step("writes over none of its sources", async () => {
		await choose("b.jsonl");
		const isAsked = page.locator(".quick-input-title", { hasText: "a.jsonl already exists" });
		await answerWhere("a.jsonl", isAsked);
		await press("Enter");
		await notice(/The result would overwrite one of its sources; choose another name/);
		assert.equal(read("a.jsonl"), A);
	});

	step("begins with the files that are selected in the Explorer", async () => {
		const menu = page.locator(".context-view .action-item");
		const focused = page.locator(".context-view .action-item.focused");
		// A menu that opens before the extension's items are known lacks them, and has to go before the next.
		await gesture(
			async () => {
				await press("Escape", "Control+Shift+E", "Home", "Shift+ArrowDown", "Shift+ArrowDown", "Shift+F10");
			},
			menu.filter({ hasText: "Merge Datasets…" }),
		);
		do {
			await press("ArrowDown");
			await focused.waitFor();
		} while (!(await focused.textContent())?.includes("Merge Datasets…"));
		await press("Enter");
		await question(WHERE);
		await giveUp();
	});
});
