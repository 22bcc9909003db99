import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { type GallerySession, startGallerySession } from "#test/browser/support/gallery-session.ts";
import { plainPng } from "#test/browser/support/preview-images.ts";

const COUNT = 3000;
const MANY = Array.from({ length: COUNT }, (_, i) => {
	const crowd = i % 2 ? "" : ',"isCrowd":1';
	const object = `{"label":"can","topX":0.1,"topY":0.2,"bottomX":0.5,"bottomY":0.8${crowd}}`;
	return `{"image_url":"AmlDatastore://data/${i}/green.png","label":[${object}]}`;
});

describe("the gallery's page with many lines", () => {
	let session: GallerySession;
	let page: Page;
	const images = new Map([["green.png", plainPng(640, 480, [0, 160, 60])]]);
	before(async () => {
		session = await startGallerySession();
		page = session.page;
	});
	after(() => session.close());

	const tile = (at: number) => page.locator(`.tile[data-line="${at}"]`);
	const focused = () => page.evaluate(() => Number((document.activeElement as HTMLElement)?.dataset.line));
	const columnCount = () => page.locator(".grid").getAttribute("aria-colcount").then(Number);
	/** Moves the pointer over the grid. */
	const pointAtGrid = async () => {
		const at = await page.locator(".grid").boundingBox();
		assert.ok(at);
		await page.mouse.move(at.x + 200, at.y + 200);
	};

	beforeEach(async () => {
		await session.open(MANY, images);
	});

	it("has only the tiles near the view in the document", async () => {
		assert.ok((await page.locator(".tile").count()) < 60);
		const rows = Number(await page.locator(".grid").getAttribute("aria-rowcount"));
		const columns = await columnCount();
		assert.equal(rows, Math.ceil(3000 / columns));
		const { lines } = await session.shown(() =>
			page.keyboard
				.press("Tab")
				.then(() => tile(0).focus())
				.then(() => page.keyboard.press("End")),
		);
		assert.equal(lines.at(-1), 2999);
		assert.equal(await focused(), 2999);
		const last = page.locator(".grid-row", { has: tile(2999) });
		assert.equal(await last.getAttribute("aria-rowindex"), String(rows));
		assert.ok((await page.locator(".tile").count()) < 60);
		const order = await page
			.locator(".grid-row")
			.evaluateAll((all) => all.map((row) => Number(row.getAttribute("aria-rowindex"))));
		assert.deepEqual(
			order,
			order.toSorted((a, b) => a - b),
			"a screen reader reads them in order",
		);
	});

	it("can be navigated with only the keyboard, with one tab stop for all tiles", async () => {
		await tile(0).focus();
		const columns = await columnCount();
		for (const [key, to] of [
			["ArrowRight", 1],
			["ArrowDown", 1 + columns],
			["ArrowLeft", columns],
			["PageDown", 3 * columns],
			["PageUp", columns],
			["Home", 0],
		] as const) {
			await page.keyboard.press(key);
			assert.equal(await focused(), to, key);
			assert.equal(await page.locator('.tile[tabindex="0"]').count(), 1);
		}
		await page.keyboard.press(" ");
		await page.keyboard.press("ArrowDown");
		await page.keyboard.press("Shift+ArrowRight");
		assert.deepEqual(await session.selected(), [0, columns, columns + 1]);
		await page.keyboard.press("Escape");
		assert.deepEqual(await session.selected(), []);
		await page.keyboard.press("/");
		assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("aria-label")), "Text");
		await page.keyboard.type("a+");
		assert.equal(await page.getByLabel("Text").inputValue(), "a+", "in a field letters are text");
	});

	it("keeps the focus while it is scrolled out of view", async () => {
		await tile(5).focus();
		await pointAtGrid();
		await session.shown(() => page.mouse.wheel(0, 20_000));
		assert.equal(await focused(), 5);
		await page.keyboard.press("ArrowRight");
		assert.equal(await focused(), 6);
		assert.ok(await tile(6).isVisible());
	});

	it("requests what is visible, and not what was scrolled past", async () => {
		await pointAtGrid();
		await session.shown(async () => {
			for (let i = 0; i < 60; i++) {
				await page.mouse.wheel(0, 1200);
			}
		});
		const asked = new Set(session.asked("tiles").flatMap(({ lines }) => lines));
		assert.ok(asked.size < 2500, `${asked.size} of 3,000 tiles were asked for`);
		const thumbnails = session.asked("thumbnail").length;
		assert.equal(thumbnails, 1, "the same image is asked for once");
	});

	it("has larger and smaller tiles, and keeps the position", async () => {
		await tile(0).focus();
		for (let i = 0; i < 30; i++) {
			await page.keyboard.press("ArrowDown");
		}
		const place = await focused();
		const before = await columnCount();
		await page.keyboard.press("+");
		assert.ok((await columnCount()) < before);
		await page.keyboard.press("-");
		await page.keyboard.press("-");
		assert.ok((await columnCount()) > before);
		assert.ok(await tile(place).isVisible());
	});

	it("is restored as it was left", async () => {
		await tile(0).focus();
		await session.shown(() => page.getByLabel("Sort by").selectOption("objects"));
		await session.shown(() => page.getByRole("button", { name: "Crowds" }).click());
		await tile(4).click();
		const state = await page.evaluate(() => window.collected.state);
		assert.deepEqual(state, {
			filter: { hasCrowd: true },
			sort: { by: "objects", descending: true },
			tileSize: 180,
			focused: 4,
			selected: [4, 1],
		});
	});
});
