import assert from "node:assert/strict";
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe } from "node:test";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { workbenchSession } from "#test/browser/support/workbench-session.ts";
import { gesture, screenshot, webview } from "#test/vscode/page.ts";
import { ROOT } from "#test/vscode/project.ts";

const IMAGE = "samples/fridge/images/01.jpg";
const COCO = {
	images: [{ id: 1, file_name: "1.jpg", width: 640, height: 480 }],
	annotations: [
		{ id: 1, image_id: 1, category_id: 1, bbox: [64, 48, 320, 240] },
		{ id: 2, image_id: 9, category_id: 1, bbox: [1, 1, 2, 2] },
	],
	categories: [{ id: 1, name: "can" }],
};

/** A user with a COCO file, at the keyboard except for the first click. */
describe("a user's path through a conversion", () => {
	const session = workbenchSession("automl-convert", (workspace) => {
		writeFileSync(join(workspace, "boxes.json"), JSON.stringify(COCO));
		cpSync(join(ROOT, IMAGE), join(workspace, "1.jpg"));
	});
	const { workspace: dataset, step } = session;
	let page: Page;
	let input: Locator;
	before(() => {
		page = session.page();
		input = page.locator(".quick-input-widget");
	});

	const titleOf = (title: string) => input.locator(".quick-input-title", { hasText: title });
	const question = (title: string) => titleOf(title).waitFor();

	/** The open page that has a report. */
	async function reportPage(): Promise<FrameLocator> {
		const pages = page.locator("iframe.webview.ready");
		const end = Date.now() + 30_000;
		while (Date.now() < end) {
			for (let i = 0; i < (await pages.count()); i++) {
				const inner = pages.nth(i).contentFrame().locator("iframe#active-frame").contentFrame();
				if ((await inner.locator(".verdict").count()) > 0) {
					return inner;
				}
			}
			await page.waitForTimeout(50);
		}
		throw new Error("Waited in vain for a page with a report");
	}

	step("asks for the task, since the file shows the format", async () => {
		const row = page.locator(".explorer-folders-view .monaco-list-row", { hasText: "boxes.json" });
		const item = page.locator(".context-view .action-label", { hasText: "Convert Dataset to JSONL" });
		// A menu that opens before the extension is known lacks the item, and must be closed before the next one.
		await gesture(async () => {
			await page.keyboard.press("Escape");
			await row.click({ button: "right" });
		}, item.first());
		// A menu ignores a click that comes too soon, and closes after one that it accepts.
		const click = () => item.first().click({ timeout: 4000 });
		await gesture(() => click().catch(() => {}), titleOf("Which task is the dataset for?"));
		await screenshot(page, "convert-task");
		await page.keyboard.press("Enter");
	});

	step("rejects an invalid base URL, and goes back", async () => {
		await question("Base URL of the Images");
		await page.keyboard.type("images");
		await input.locator(".quick-input-message", { hasText: "The URL must start with" }).waitFor();
		await screenshot(page, "convert-url");
		await input.locator(".quick-input-titlebar .codicon-quick-input-back").click();
		await question("Which task is the dataset for?");
		await page.keyboard.press("Enter");
		await question("Base URL of the Images");
		await page.keyboard.type("azureml://datastores/store/paths/fridge/");
		await page.keyboard.press("Enter");
	});

	step("shows what it would write, with the image, before it writes anything", async () => {
		await question("How should the images be split?");
		await screenshot(page, "convert-split");
		await page.keyboard.press("Enter");
		await question("Where should the output go?");
		await screenshot(page, "convert-output");
		await page.keyboard.press("Enter");
		await question("Convert?");
		await input.locator(".monaco-list-row", { hasText: "1 line with 1 object" }).waitFor();
		await page.keyboard.press("ArrowDown");
		await page.keyboard.press("Enter");
		await webview(page).locator("[role=button][data-index]").first().waitFor();
		await question("Convert?");
		await screenshot(page, "convert-review");
		assert.ok(!existsSync(join(dataset, "boxes.jsonl")));
	});

	step("writes the lines", async () => {
		await input.locator(".monaco-list-row", { hasText: "1 line with 1 object" }).click();
		await page.locator(".notification-list-item", { hasText: "1 line with 1 object" }).waitFor();
		await screenshot(page, "convert-done");
		const [line] = readFileSync(join(dataset, "boxes.jsonl"), "utf8").split("\n");
		assert.deepEqual(JSON.parse(line as string), {
			image_url: "azureml://datastores/store/paths/fridge/1.jpg",
			image_details: { format: "jpg", width: 640, height: 480 },
			label: [{ label: "can", topX: 0.1, topY: 0.1, bottomX: 0.6, bottomY: 0.6 }],
		});
	});

	step("shows the report of it, from the notification", async () => {
		await page.locator(".notification-list-item").getByRole("button", { name: "Show Report" }).click();
		await page.locator(".tab", { hasText: "boxes.conversion-report.json" }).waitFor();
		const report = await reportPage();
		await screenshot(page, "convert-report");
		const verdict = await report.locator(".verdict").textContent();
		assert.match(verdict ?? "", /Images: 1, objects: 1\. 1 item will not reach training\./);
	});

	step("opens the place of a problem, with the element selected", async () => {
		const report = await reportPage();
		await report.getByRole("button", { name: "boxes.json › annotation 2" }).click();
		const selected = JSON.stringify(COCO.annotations[1]).length;
		await page.locator(".statusbar-item", { hasText: `(${selected} selected)` }).waitFor();
		await screenshot(page, "convert-problem");
	});

	step("has a button for the report's page above its JSON", async () => {
		const row = page.locator(".explorer-folders-view .monaco-list-row", {
			hasText: "boxes.conversion-report.json",
		});
		await row.dblclick();
		await page.locator(".editor-actions [aria-label^='Open Conversion Report']").first().waitFor();
	});
});
