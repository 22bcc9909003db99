import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe } from "node:test";
import type { Page } from "playwright-core";
import { answerFileDialog } from "#test/browser/support/file-dialog.ts";
import { plainPng } from "#test/browser/support/preview-images.ts";
import { workbenchSession } from "#test/browser/support/workbench-session.ts";
import { gesture, openFile, runCommand, screenshot, webview } from "#test/vscode/page.ts";

const box = (label: string, topX: number) => ({
	...{ label, topX, topY: 0.25 },
	...{ bottomX: topX + 0.25, bottomY: 0.5 },
});
const line = (name: string, ...label: unknown[]) =>
	`${JSON.stringify({ image_url: `AmlDatastore://d/${name}`, label })}\n`;
const OLD = [line("0.png", box("can", 0.125)), line("1.png", box("jar", 0.5))].join("");
const NEW = [line("0.png", box("can", 0.25)), line("1.png", box("lid", 0.5)), line("2.png")].join("");

describe("a comparison in the workbench", () => {
	const session = workbenchSession("automl-reload", (folder) => {
		writeFileSync(join(folder, "train.jsonl"), OLD);
		writeFileSync(join(folder, "0.png"), plainPng(60, 40, [90, 90, 90]));
		const git = (...args: string[]) =>
			execFileSync("git", [
				...["-C", folder, "-c", "user.name=Test", "-c", "user.email=test@example.com"],
				...args,
			]);
		git("init", "-q");
		git("add", ".");
		git("commit", "-qm", "Annotations");
		mkdirSync(join(folder, "old"));
		writeFileSync(join(folder, "old/edition.jsonl"), line("0.png"));
		writeFileSync(join(folder, "train.jsonl"), NEW);
	});
	const { workspace, step } = session;
	let page: Page;
	before(() => {
		page = session.page();
	});
	const frame = () => webview(page);
	const facts = (text: string) => frame().locator(".facts", { hasText: text }).waitFor();
	const says = (text: RegExp) => frame().locator(".message", { hasText: text }).waitFor();

	const chosen = (name: string) => frame().locator('.row[aria-selected="true"]', { hasText: name }).waitFor();

	/** Reloads the window with the user's own command. */
	async function reload(): Promise<void> {
		// The old page is marked, so that nothing is found in it by mistake.
		await page.evaluate(() => document.body.setAttribute("data-before", ""));
		await runCommand(page, "Developer: Reload Window");
		await page.locator("body:not([data-before]) .monaco-workbench").waitFor();
		await page.locator(".tab.active", { hasText: "Changes in train.jsonl" }).waitFor();
	}

	step("shows what has changed since the last commit", async () => {
		await openFile(page, "train.jsonl");
		await runCommand(page, "Compare Annotations with HEAD");
		await facts("changed images: 3 of 3");
		await frame().locator(".arrow").waitFor();
	});

	step("goes from change to change, opens the old line, and copies the summary", async () => {
		const current = frame().locator('.overlay [aria-label^="moved"][aria-current="true"]');
		await gesture(() => page.keyboard.press("w"), current);
		await page.keyboard.press("w");
		await chosen("1.png");
		await page.keyboard.press("p");
		await chosen("0.png");
		await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
		await frame().getByRole("button", { name: "Copy as Markdown" }).click();
		await page.locator(".statusbar-item", { hasText: "Summary copied to the clipboard." }).waitFor();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		assert.match(
			copied,
			/^\*\*`train\.jsonl \(last commit\)` → `train\.jsonl`\*\*: 1 image added, 1 object moved/,
		);
		await frame().getByRole("button", { name: "Old line 1" }).click();
		// The old version has one line less.
		await page.locator(".statusbar-item", { hasText: "2 of 2 images" }).waitFor();
		await screenshot(page, "comparison-old-line");
		await runCommand(page, "View: Close Editor");
	});

	step("is restored at its position when the window is reloaded", async () => {
		await frame().locator(".row", { hasText: "2.png" }).click();
		await chosen("2.png");
		await frame()
			.getByRole("button", { name: /^Moved/ })
			.click();
		await frame().locator(".row", { hasText: "0.png" }).waitFor({ state: "detached" });
		await reload();
		await facts("changed images: 3 of 3");
		await chosen("2.png");
		assert.equal(await frame().locator(".row").count(), 2);
		await frame().locator(".note", { hasText: "not found on this computer" }).waitFor();
		await screenshot(page, "comparison-reloaded");
	});

	step("says if the commit no longer exists", async () => {
		renameSync(join(workspace, ".git"), join(workspace, "kept"));
		await reload();
		await says(/train\.jsonl is not in a Git repository\. Compare it with another file instead/);
		await frame().getByRole("heading", { name: "The files cannot be compared" }).waitFor();
		await screenshot(page, "comparison-no-commit");
		renameSync(join(workspace, "kept"), join(workspace, ".git"));
	});

	step(
		"says if the compared file itself was deleted, and keeps its position when it is restored",
		async () => {
			renameSync(join(workspace, "train.jsonl"), join(workspace, "kept.jsonl"));
			await reload();
			await says(/train\.jsonl cannot be opened\. It was moved or deleted/);
			await screenshot(page, "comparison-gone");
			renameSync(join(workspace, "kept.jsonl"), join(workspace, "train.jsonl"));
			await reload();
			await chosen("2.png");
		},
	);

	step("says if the other file was deleted", async () => {
		await runCommand(page, "View: Close All Editors");
		await openFile(page, "train.jsonl");
		await runCommand(page, "Compare Annotations with File", page.locator(".quick-input-title"));
		await answerFileDialog(page, {
			title: "Older Version to Compare With",
			near: "train.jsonl",
			path: join(workspace, "old/edition.jsonl"),
		});
		await facts("changed images: 3 of 3");
		await frame().getByRole("heading", { name: "edition.jsonl → train.jsonl" }).waitFor();
		await reload();
		await frame().getByRole("heading", { name: "edition.jsonl → train.jsonl" }).waitFor();
		rmSync(join(workspace, "old/edition.jsonl"));
		await reload();
		await says(/old\/edition\.jsonl cannot be opened\. It was moved or deleted/);
		await screenshot(page, "comparison-other-gone");
	});
});
