import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import {
	type ComparisonSession,
	startComparisonSession,
	URI,
} from "#test/browser/support/comparison-session.ts";
import { axeViolations, setTheme } from "#test/browser/support/preview-driver.ts";
import { scenePng } from "#test/browser/support/preview-images.ts";
import type { Theme } from "#test/browser/support/preview-themes.ts";
import { ROOT } from "#test/vscode/project.ts";

const box = (label: string, topX: number, topY: number, more: object = {}) => ({
	...{ label, topX, topY, bottomX: topX + 0.15, bottomY: topY + 0.2 },
	...more,
});
const outline = (label: string, ...ring: number[]) => ({ label, polygon: [ring] });
const line = (name: string, label: unknown) =>
	`${JSON.stringify({ image_url: `AmlDatastore://d/${name}`, label })}\n`;
const OLD = [
	line("1.png", [
		box("can", 0.05, 0.1),
		box("carton", 0.3, 0.1),
		box("jar", 0.55, 0.1),
		box("milk bottle", 0.8, 0.1),
		outline("apple", 0.1, 0.5, 0.3, 0.5, 0.3, 0.8),
		box("crowd", 0.5, 0.5),
	]),
	line("same.png", [box("can", 0.1, 0.1)]),
	line("gone.png", [box("can", 0.1, 0.1)]),
	line("classes.png", ["can", "jar"]),
].join("");
const NEW = [
	line("same.png", [box("can", 0.1, 0.1)]),
	line("1.png", [
		box("can", 0.08, 0.25),
		box("bottle", 0.3, 0.1),
		box("milk bottle", 0.8, 0.1),
		outline("apple", 0.1, 0.5, 0.3, 0.5, 0.33, 0.85),
		box("crowd", 0.5, 0.5, { isCrowd: 1 }),
		box("orange", 0.75, 0.6),
	]),
	"{broken\n",
	line("classes.png", ["jar", "carton"]),
	line("new.png", [box("can", 0.1, 0.1), box("jar", 0.5, 0.1)]),
].join("");

/** This many images, each with one object that has moved. */
const many = (count: number, topX: number) =>
	Array.from({ length: count }, (_, i) => line(`${i}.png`, [box("can", topX, 0.1)])).join("");

describe("the page of a comparison", () => {
	let session: ComparisonSession;
	let page: Page;
	before(async () => {
		session = await startComparisonSession(new Map([["1.png", scenePng(400, 300)]]));
		page = session.page;
	});
	after(async () => {
		const { violations } = await page.evaluate(() => window.collected);
		await session.close();
		assert.deepEqual(violations, [], "The page's own security policy was violated.");
	});

	const rowNames = () =>
		page.locator(".row").evaluateAll((rows) => rows.map((row) => row.getAttribute("title")));
	const chosen = () => page.locator('.row[aria-selected="true"]').getAttribute("title");
	const shapeNames = () =>
		page.locator(".overlay .shape[data-index]").evaluateAll((shapes) => shapes.map((each) => each.ariaLabel));

	/** Shows the comparison with its first image, regardless of the previous test. */
	const start = async () => {
		await session.show(OLD, OLD);
		return session.show(OLD, NEW);
	};

	it("lists the images that differ with their counts, and lines that cannot be read", async () => {
		const shown = await start();
		assert.deepEqual(shown, {
			type: "shown",
			uri: URI,
			listed: 5,
			image: { title: "1.png", shapes: 9, isDrawn: true },
		});
		assert.equal(await page.locator("h1").textContent(), "train.jsonl (last commit) → train.jsonl");
		assert.equal(
			await page.locator(".facts").textContent(),
			"changed images: 4 of 5lines in a different order: 1",
		);
		assert.deepEqual(await rowNames(), [
			"1.png, Added 1, Removed 1, Moved 1, Reshaped 1, Relabeled 1, Crowd flag 1",
			"classes.png, Classes 1",
			"new.png, Image added 1",
			"gone.png, Image removed 1",
			"New line 3, Unreadable lines 1",
		]);
	});

	it("draws old and new shapes, each kind of change in its own style, and names it", async () => {
		await start();
		const names = await shapeNames();
		assert.deepEqual(
			names.map((name) => name?.replace(/: (box|polygon) .*?, (.*?), \d+ by .*/, " $2")),
			[
				"unchanged milk bottle",
				"before can",
				"before apple",
				"removed jar",
				"moved can",
				"relabeled, carton → bottle bottle",
				"reshaped apple",
				"crowd: now a crowd crowd",
				"added orange",
			],
		);
		assert.equal(await page.locator(".arrow").count(), 1);
		const forms = await page.locator(".overlay .shape[data-index]").evaluateAll((shapes) =>
			shapes.map((shape) => {
				const [line, filling] = ["line", "filling"].map((name) =>
					getComputedStyle(shape.querySelector(`.${name}`) as Element),
				);
				return [
					line?.strokeDasharray,
					line?.strokeWidth,
					filling?.fillOpacity,
					filling?.fill.includes("url"),
				].join();
			}),
		);
		// The old shapes of a moved and of a reshaped object look the same; all others differ even without color.
		assert.equal(new Set(forms).size, forms.length - 1, forms.join("\n"));
		mkdirSync(join(ROOT, "test/results"), { recursive: true });
		await page.screenshot({ path: join(ROOT, "test/results/comparison-dark.png") });
	});

	it("filters by kind", async () => {
		await start();
		const press = (name: RegExp) => page.getByRole("button", { name }).click();
		const kinds = [/^Added/, /^Removed/, /^Moved/, /^Reshaped/, /^Relabeled/, /^Crowd flag/];
		for (const kind of kinds) {
			await press(kind);
		}
		assert.deepEqual((await rowNames())[0], "classes.png, Classes 1");
		for (const kind of [/^Image added/, /^Image removed/, /^Classes/, /^Unreadable/]) {
			await press(kind);
		}
		assert.equal(await page.locator(".message").textContent(), "No changes of the selected kinds.");
		await press(/^Moved/);
		assert.deepEqual(await rowNames(), [
			"1.png, Added 1, Removed 1, Moved 1, Reshaped 1, Relabeled 1, Crowd flag 1",
		]);
		await page.evaluate(() => {
			for (const each of document.querySelectorAll<HTMLElement>('.kind[aria-pressed="false"]')) {
				each.click();
			}
		});
		assert.equal((await rowNames()).length, 5);
	});

	it("goes from image to image and from change to change by keys and buttons", async () => {
		await start();
		await session.shown(() => page.keyboard.press("n"));
		assert.equal(await chosen(), "classes.png, Classes 1");
		assert.deepEqual(await page.locator(".image-classes li").allInnerTexts(), ["− can", "+ carton"]);
		await session.shown(() => page.getByRole("button", { name: "Previous changed image" }).click());
		assert.match((await chosen()) ?? "", /^1\.png/);
		const current = () => page.locator('.overlay [aria-current="true"]').getAttribute("aria-label");
		await page.keyboard.press("w");
		assert.match((await current()) ?? "", /^moved: box/);
		await page.keyboard.press("w");
		assert.match((await current()) ?? "", /^relabeled, carton → bottle: box/);
		await page.keyboard.press("Shift+W");
		assert.match((await current()) ?? "", /^moved: box/);
		for (let i = 0; i < 5; i++) {
			await page.keyboard.press("w");
		}
		await session.shown(() => page.keyboard.press("w"));
		assert.equal(await chosen(), "classes.png, Classes 1");
		await session.shown(() => page.keyboard.press("Shift+W"));
		assert.match((await current()) ?? "", /^added: box/);
	});

	it("is navigated in the list with arrows, and opens lines with the selected object", async () => {
		await start();
		await page.keyboard.press("w");
		await page.getByRole("button", { name: "New line 2" }).click();
		await page.getByRole("button", { name: "Old line 1" }).click();
		await page.getByRole("listbox").focus();
		await session.shown(() => page.keyboard.press("End"));
		assert.match((await page.locator(".message").textContent()) ?? "", /^The line is not valid JSON/);
		assert.ok(await page.getByRole("button", { name: /^Old line/ }).isHidden());
		await page.keyboard.press("Enter");
		await session.shown(() => page.keyboard.press("ArrowUp"));
		await page.keyboard.press("Enter");
		await page.getByRole("button", { name: "Copy as Markdown" }).click();
		const said = await session.said();
		assert.deepEqual(said, [{ type: "open", side: "old", line: 2, start: 0, end: 0 }, { type: "copy" }]);
	});

	it("selects the text of the selected object", async () => {
		await start();
		await page.keyboard.press("w");
		await page.getByRole("button", { name: "New line 2" }).click();
		const [open] = await session.said();
		assert.ok(open?.type === "open");
		const text = NEW.split("\n")[open.line]?.slice(open.start, open.end) ?? "";
		assert.deepEqual(JSON.parse(text), box("can", 0.08, 0.25));
	});

	it("hides unchanged objects", async () => {
		await start();
		await page.keyboard.press("h");
		assert.equal(await page.locator(".overlay .shape.is-hidden").count(), 1);
		await page.keyboard.press("h");
		assert.equal(await page.locator(".overlay .shape.is-hidden").count(), 0);
	});

	it("shows an added or missing image as a frame, and says so", async () => {
		await start();
		await session.shown(() => page.keyboard.press("n"));
		const { image } = await session.shown(() => page.keyboard.press("n"));
		assert.deepEqual(image, { title: "new.png", shapes: 2, isDrawn: false });
		assert.match((await page.locator(".note").textContent()) ?? "", /not found on this computer/);
		assert.ok(await page.getByRole("button", { name: /^Old line/ }).isHidden());
	});

	it("stays at the current image when the text changes", async () => {
		await start();
		await session.shown(() => page.keyboard.press("n"));
		await session.show(OLD, `${line("0.png", [])}${NEW}`);
		assert.equal(await chosen(), "classes.png, Classes 1");
	});

	it("says that there are no differences, and why a comparison is not possible", async () => {
		assert.deepEqual(await session.show(OLD, OLD), { type: "shown", uri: URI, listed: 0 });
		assert.equal(await page.locator(".facts").textContent(), "No content changes");
		assert.deepEqual(await axeViolations(page), []);
		await session.shown(() =>
			session.post({
				type: "show",
				content: {
					...{ kind: "message", state: { uri: URI }, canTryAgain: true },
					...{ heading: "The files cannot be compared", text: "It is gone." },
				},
			}),
		);
		assert.equal(await page.locator("h1").textContent(), "The files cannot be compared");
		assert.deepEqual(await axeViolations(page), []);
		assert.equal(await page.locator(".tools").filter({ visible: true }).count(), 0);
		assert.ok(await page.locator(".forms").isHidden());
		await page.getByRole("button", { name: "Try Again" }).click();
		assert.deepEqual((await session.said()).at(-1), { type: "refresh" });
	});

	it("lists a hundred thousand images with a few rows", async () => {
		const shown = await session.show(many(100_000, 0.1), many(100_000, 0.11));
		assert.equal(shown.listed, 100_000);
		assert.ok((await page.locator(".row").count()) < 40);
		await page.getByRole("listbox").focus();
		await session.shown(() => page.keyboard.press("End"));
		assert.match((await chosen()) ?? "", /^99999\.png/);
	});

	it("never treats data as markup", async () => {
		const evil = '<img src=x onerror="window.hacked=1">';
		await session.show(
			line(`${evil}.png`, [box("can", 0.1, 0.1)]),
			line(`${evil}.png`, [box(evil, 0.1, 0.1)]),
		);
		assert.equal(await page.locator('img[src="x"]').count(), 0);
	});

	for (const theme of ["dark", "light", "high-contrast", "high-contrast-light"] as Theme[]) {
		it(`is accessible in the theme ${theme}`, async () => {
			await setTheme(page, theme);
			await start();
			assert.deepEqual(await axeViolations(page), []);
			await page.getByRole("button", { name: /^Moved/ }).click();
			assert.deepEqual(await axeViolations(page), []);
			await page.getByRole("button", { name: /^Moved/ }).click();
			await page.screenshot({ path: join(ROOT, `test/results/comparison-${theme}.png`) });
		});
	}

	it("can be used with forced colors, and in a narrow panel", async () => {
		await page.emulateMedia({ forcedColors: "active" });
		await start();
		assert.deepEqual(await axeViolations(page), []);
		await page.screenshot({ path: join(ROOT, "test/results/comparison-forced.png") });
		await page.emulateMedia({ forcedColors: "none" });
		await page.setViewportSize({ width: 420, height: 640 });
		assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
		assert.deepEqual(await axeViolations(page), []);
		await page.screenshot({ path: join(ROOT, "test/results/comparison-narrow.png") });
		await page.setViewportSize({ width: 1000, height: 700 });
	});
});
