import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe } from "node:test";
import { plainPng } from "#test/browser/support/preview-images.ts";
import { workbenchSession } from "#test/browser/support/workbench-session.ts";
import { gesture, runCommand, screenshot, webview } from "#test/vscode/page.ts";

const lines = (count: number, bottomX: number) =>
	Array.from(
		{ length: count },
		(_, i) =>
			`{"image_url":"AmlDatastore://d/${i}.png","label":[{"label":"can","topX":0.1,"topY":0.2,"bottomX":${bottomX},"bottomY":0.8}]}\n`,
	).join("");

describe("the side view in the workbench", () => {
	const { page, step } = workbenchSession("automl-side", (folder) => {
		writeFileSync(join(folder, "train.jsonl"), `${lines(12, 0.5)}${lines(1, 1.5)}`);
		writeFileSync(join(folder, "validation.jsonl"), lines(4, 0.5));
		writeFileSync(join(folder, "0.png"), plainPng(60, 40, [90, 90, 90]));
	});
	const row = (name: RegExp) => page().getByRole("treeitem", { name }).first();

	step("is collapsed in the Explorer, and opens with the keyboard", async () => {
		const head = page().locator(".pane-header", { hasText: "AutoML Images" });
		await head.waitFor();
		assert.equal(await head.getAttribute("aria-expanded"), "false");
		await runCommand(page(), "AutoML Images: Show Datasets");
		await row(/object detection/).waitFor();
		await gesture(
			async () => {
				await row(/object detection/).click();
				await page().keyboard.press("ArrowRight");
			},
			row(/^Training, /),
		);
		assert.match((await row(/^Training, /).textContent()) ?? "", /12 of 13 images · train\.jsonl/);
		assert.match((await row(/^Validation, /).textContent()) ?? "", /4 of 4 images/);
		await screenshot(page(), "datasets");
	});

	step("has room for its text, with the full text in a tooltip", async () => {
		const words = row(/^Training, /).locator(".monaco-icon-description-container");
		const room = await words.evaluate((container) => {
			const text = document.createTreeWalker(container, NodeFilter.SHOW_TEXT).nextNode() as Text;
			const numbers = document.createRange();
			numbers.setStart(text, 0);
			numbers.setEnd(text, text.data.indexOf(" ·"));
			return container.getBoundingClientRect().right - numbers.getBoundingClientRect().right;
		});
		assert.ok(room >= 0, `The numbers are cut off by ${-room} pixels.`);
		await row(/^Training, /).hover();
		const tooltip = page().locator(".workbench-hover, .monaco-hover", { hasText: "train.jsonl" });
		await tooltip
			.filter({ hasText: /12 of 13 images will be used/ })
			.first()
			.waitFor();
		await screenshot(page(), "datasets-tooltip");
	});

	step("offers what can be done with a file, and does it", async () => {
		await row(/^Validation, /).hover();
		await row(/^Validation, /)
			.getByRole("button", { name: "Open Preview to the Side" })
			.click();
		await webview(page()).locator("img.photo").waitFor();
		assert.match((await page().locator(".tab.active").allTextContents()).join(), /validation\.jsonl/);
		await row(/^Training, /).click({ button: "right" });
		const menu = page().getByRole("menuitem", { name: "Compare Annotations with HEAD…" });
		await menu.waitFor();
		const names = await page().getByRole("menuitem").allTextContents();
		for (const name of [
			"Show Training Forecast",
			"Open Preview to the Side",
			"Compare Annotations with File…",
		]) {
			assert.ok(
				names.some((each) => each.includes(name)),
				names.join("\n"),
			);
		}
		await page().keyboard.press("Escape");
	});
});
