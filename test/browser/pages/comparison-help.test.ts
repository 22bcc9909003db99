import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { type ComparisonSession, startComparisonSession } from "#test/browser/support/comparison-session.ts";
import { axeViolations, setTheme } from "#test/browser/support/preview-driver.ts";
import type { Theme } from "#test/browser/support/preview-themes.ts";
import { ROOT } from "#test/vscode/project.ts";

const line = (topX: number, image = "1.png") =>
	`{"image_url":"AmlDatastore://d/${image}","label":[{"label":"can","topX":${topX},"topY":0.1,"bottomX":0.5,"bottomY":0.8}]}\n`;
const LAST = line(0.1, "2.png");

describe("the help of a comparison", () => {
	let session: ComparisonSession;
	let page: Page;
	before(async () => {
		session = await startComparisonSession(new Map());
		page = session.page;
	});
	after(() => session.close());

	it("lists all keys under ?, which the page ignores in the meantime, and returns the focus", async () => {
		await session.show(line(0.1) + LAST, line(0.2) + LAST.replace("can", "tin"));
		const help = page.getByRole("dialog", { name: "Comparison keyboard shortcuts" });
		const current = () => page.locator("[data-row][aria-selected=true]").textContent();
		const before = await current();
		await page.locator(".stage").focus();
		await page.keyboard.press("?");
		assert.match((await help.textContent()) ?? "", /Next change\s*W.*Hide unchanged shapes\s*H/);
		await page.keyboard.press("n");
		await page.keyboard.press("Escape");
		await help.waitFor({ state: "hidden" });
		assert.ok(await page.evaluate(() => document.activeElement?.matches(".stage")));
		assert.equal(await current(), before);
		const button = page.getByRole("button", { name: "Keyboard shortcuts" });
		await button.click();
		await page.keyboard.press("Escape");
		assert.ok(await button.evaluate((element) => element === document.activeElement));
	});

	for (const theme of ["dark", "light", "high-contrast", "high-contrast-light"] as Theme[]) {
		it(`is accessible in the theme ${theme}`, async () => {
			await setTheme(page, theme);
			await session.show(line(0.1), line(0.2));
			await page.keyboard.press("?");
			assert.deepEqual(await axeViolations(page), []);
			await page.screenshot({ path: join(ROOT, `test/results/comparison-help-${theme}.png`) });
			await page.keyboard.press("Escape");
		});
	}
});
