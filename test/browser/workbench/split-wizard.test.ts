import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe } from "node:test";
import type { Page } from "playwright-core";
import { keyboardWizard } from "#test/browser/support/keyboard-wizard.ts";
import { workbenchSession } from "#test/browser/support/workbench-session.ts";
import { openFile, screenshot } from "#test/vscode/page.ts";

const LINES = Array.from(
	{ length: 10 },
	(_, i) => `{"image_url":"AmlDatastore://d/${i}.jpg","label":"${i % 2 ? "can" : "cup"}"}\n`,
).join("");

/** Each question with the row that is taken, in their order. */
const QUESTIONS = [
	["How should the images be split?", "Train and Validation, Balanced"],
	["How should the files be laid out?", "Files Side by Side"],
	["Where should the output go?", "Next to whole.jsonl"],
	["Split?", "train: 8"],
] as const;
const PARTS = ["train_annotations.jsonl", "validation_annotations.jsonl"];

describe("an annotation file is split by keyboard alone", () => {
	const session = workbenchSession("automl-parts", (folder) =>
		writeFileSync(join(folder, "whole.jsonl"), LINES),
	);
	const { workspace, step } = session;
	const { start, question, row, press, giveUp } = keyboardWizard(session.page);
	let page: Page;
	before(() => {
		page = session.page();
	});
	const files = () => readdirSync(workspace).toSorted();
	const read = (name: string) => readFileSync(join(workspace, name), "utf8");
	const dialog = () => page.locator(".monaco-dialog-box", { hasText: "already exist. Replace them?" });

	/** Answers so many questions, and waits for the next. */
	async function answer(count: number): Promise<void> {
		await start("Split Dataset…", QUESTIONS[0][0]);
		for (const [title, choice] of QUESTIONS.slice(0, count)) {
			await question(title);
			const focused = row(choice).and(page.locator(".focused"));
			await row(choice).waitFor();
			for (let i = 0; i < 9 && (await focused.count()) === 0; i++) {
				await press("ArrowDown");
			}
			await focused.waitFor();
			await press("Enter");
		}
		const next = QUESTIONS[count];
		if (next) {
			await question(next[0]);
			await row(next[1]).waitFor();
		}
	}

	step("leaves nothing behind when it is canceled, at whatever question", async () => {
		await openFile(page, "whole.jsonl");
		for (let count = 0; count < QUESTIONS.length; count++) {
			await answer(count);
			await giveUp();
			assert.deepEqual(files(), ["whole.jsonl"], QUESTIONS[count]?.[0]);
		}
	});

	step("writes the parts", async () => {
		await answer(QUESTIONS.length);
		await page.locator(".notification-list-item", { hasText: PARTS[0] as string }).waitFor();
		assert.deepEqual(files(), [...PARTS, "whole.jsonl"]);
	});

	step("asks before it replaces files, and takes a no", async () => {
		for (const name of PARTS) {
			writeFileSync(join(workspace, name), "mine\n");
		}
		await answer(QUESTIONS.length);
		await dialog().waitFor();
		await screenshot(page, "split-replace");
		await press("Escape");
		await dialog().waitFor({ state: "hidden" });
		await answer(QUESTIONS.length);
		// The second question comes when all that followed from the first answer is done.
		await dialog().waitFor();
		assert.deepEqual(PARTS.map(read), ["mine\n", "mine\n"]);
		await dialog().getByRole("button", { name: "Replace" }).and(page.locator(":focus")).waitFor();
		await press("Enter");
		for (let i = 0; i < 600 && PARTS.map(read).includes("mine\n"); i++) {
			await page.waitForTimeout(50);
		}
		const lines = PARTS.map(read).join("").trimEnd().split("\n");
		assert.deepEqual(lines.toSorted(), LINES.trimEnd().split("\n").toSorted());
	});
});
