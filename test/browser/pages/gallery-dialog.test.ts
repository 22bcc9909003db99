import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { type GallerySession, startGallerySession } from "#test/browser/support/gallery-session.ts";
import { axeViolations } from "#test/browser/support/preview-driver.ts";
import { plainPng } from "#test/browser/support/preview-images.ts";

const SIZE = '"image_details":{"format":"png","width":640,"height":480}';
const line = (...classes: readonly string[]) =>
	`{"image_url":"AmlDatastore://data/green.png",${SIZE},"label":[${classes.map(
		(label) => `{"label":"${label}","topX":0.1,"topY":0.2,"bottomX":0.5,"bottomY":0.8}`,
	)}]}`;

describe("the gallery's dialog and notice", () => {
	let session: GallerySession;
	let page: Page;
	const tile = (at: number) => page.locator(`.tile[data-line="${at}"]`);
	before(async () => {
		session = await startGallerySession();
		page = session.page;
	});
	after(async () => {
		const { violations } = await page.evaluate(() => window.collected);
		await session.close();
		assert.deepEqual(violations, [], "The page's own security policy was violated.");
	});
	beforeEach(async () => {
		const images = new Map([["green.png", plainPng(640, 480, [0, 160, 60])]]);
		await session.open([line("can"), line("carton", "can"), line("pea")], images);
	});

	it("completes the names of classes in both fields of the dialog, and takes what was typed as it is", async () => {
		await tile(0).focus();
		await page.keyboard.press("r");
		await page.getByRole("dialog").waitFor();
		const [from, to] = [page.getByLabel("Class to replace"), page.getByLabel("New class")];
		const options = (field: typeof to) =>
			page.locator(`#${field === from ? "relabel-from" : "relabel-to"}-classes [role=option]`);
		assert.equal(await to.getAttribute("aria-expanded"), "false");
		await page.keyboard.press("ArrowDown");
		assert.equal(await to.getAttribute("aria-expanded"), "true");
		assert.equal(
			await to.getAttribute("aria-activedescendant"),
			await options(to).first().getAttribute("id"),
		);
		assert.deepEqual(await axeViolations(page), []);
		await page.keyboard.press("Escape");
		assert.equal(await to.getAttribute("aria-expanded"), "false");
		assert.ok(await page.getByRole("dialog").isVisible(), "Escape closes the list first");
		await to.fill("ca");
		assert.ok((await options(to).count()) > 0);
		assert.equal(await to.getAttribute("aria-activedescendant"), null);
		await from.click();
		assert.ok(await options(to).first().isHidden());
		await from.press("ArrowDown");
		const first = await options(from).first().getAttribute("data-name");
		await from.press("Enter");
		assert.equal(await from.inputValue(), first);
		await from.press("ArrowDown");
		await options(from).last().click();
		assert.equal(await page.evaluate(() => document.activeElement?.id), "relabel-from", "the focus stays");
		await page.keyboard.press("Escape");
		assert.ok(await page.getByRole("dialog").isHidden());
	});

	it("says why lines could not be found, and finds them at another attempt", async () => {
		session.answerWith({ query: async () => null });
		await page.getByLabel("Text").fill("png");
		await page.getByText("This file is not an annotation file").waitFor();
		session.answerWith({ query: () => Promise.reject(new Error("the server is gone")) });
		await page.getByLabel("Text").fill(".png");
		await page.locator(".gallery-notice", { hasText: "the server is gone" }).waitFor();
		assert.deepEqual(await axeViolations(page), []);
		session.answerWith({});
		await session.shown(() => page.getByRole("button", { name: "Try Again" }).click());
		assert.ok(await page.locator(".gallery-notice").isHidden());
	});
});
