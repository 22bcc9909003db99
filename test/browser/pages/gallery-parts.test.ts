import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import type { Page } from "playwright-core";
import type { CountedFilter } from "#core/protocol/server/counted-filter.ts";
import type { GalleryFilter } from "#core/protocol/server/gallery.ts";
import { type GallerySession, startGallerySession } from "#test/browser/support/gallery-session.ts";
import { axeViolations, setTheme } from "#test/browser/support/preview-driver.ts";
import { plainPng } from "#test/browser/support/preview-images.ts";
import { THEMES, type Theme } from "#test/browser/support/preview-themes.ts";
import { screenshot } from "#test/vscode/page.ts";

const line = (width: number, ...boxes: readonly (readonly [right: number, bottom: number])[]) =>
	JSON.stringify({
		image_url: "AmlDatastore://data/green.png",
		image_details: { format: "png", width, height: 480 },
		label: boxes.map(([bottomX, bottomY]) => ({ label: "can", topX: 0, topY: 0, bottomX, bottomY })),
	});
/** In an image of 640 by 480, 0.3 by 0.4 is a square. */
const LINES = [
	line(640, [0.3, 0.4]),
	line(640, [0.3, 0.8], [1, 1]),
	line(640),
	line(800, [0.1, 0.8]),
	line(640, [0.02, 0.9], [0.3, 0.4]),
];
const UPRIGHT = { boxRatio: { from: 0.25, to: 0.8 } } as const;

describe("the conditions of the gallery's filter that no field shows", () => {
	let session: GallerySession;
	let page: Page;
	before(async () => {
		session = await startGallerySession();
		page = session.page;
	});
	after(async () => {
		const { violations } = await page.evaluate(() => window.collected);
		await session.close();
		assert.deepEqual(violations, [], "The page's own security policy was violated.");
	});
	beforeEach(() => session.open(LINES, new Map([["green.png", plainPng(640, 480, [0, 160, 60])]])));

	const filtered = async (filter: GalleryFilter) =>
		(await session.shown(() => session.post({ type: "filter", filter }))).lines;
	const chips = () => page.locator(".parts .picked").allTextContents();
	const kept = async () =>
		((await page.evaluate(() => window.collected.state)) as { filter: GalleryFilter }).filter;
	const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));

	it("are shown in words, announced, and kept", async () => {
		assert.ok(await page.locator(".parts").isHidden());
		assert.deepEqual(await filtered(UPRIGHT), [1]);
		assert.deepEqual(await chips(), ["Aspect ratio: 1:4 to 1:1.25"]);
		assert.equal(
			await page.locator(".parts-row [role=status]").textContent(),
			"Filter from statistics: Aspect ratio: 1:4 to 1:1.25",
		);
		assert.deepEqual(await kept(), UPRIGHT);
		assert.match((await page.locator(".facts").textContent()) ?? "", /^1 of 5 lines/);
	});

	const WORDS: readonly (readonly [filter: CountedFilter, lines: readonly number[], words: string])[] = [
		[{ outcome: "background" }, [2], "Used as background"],
		[{ itemCount: { from: 2, to: 3 } }, [1, 4], "Objects per image: 2"],
		[{ itemCount: { from: 1 } }, [0, 1, 3, 4], "Objects per image: 1 or more"],
		[{ boxShare: { from: 0.5 } }, [1], "Share of image area: 50 to 100%"],
		[{ boxRatio: { from: 0, to: 0.125 } }, [4], "Aspect ratio: below 1:8"],
		[
			{ boxCenter: { x: { from: 0.5 }, y: { from: 0.5 } } },
			[1],
			"Position: 50 to 100% from the left, 50 to 100% from the top",
		],
		[{ imageSize: { only: { width: 800, height: 480 } } }, [3], "Image size: 800 × 480"],
		[
			{ imageSize: { otherThan: [{ width: 640, height: 480 }] } },
			[3],
			"Image size: other than the 1 most frequent",
		],
	];
	for (const [filter, lines, words] of WORDS) {
		it(`read "${words}"`, async () => {
			assert.deepEqual(await filtered(filter), lines);
			assert.deepEqual(await chips(), [words]);
			assert.deepEqual(await kept(), filter);
		});
	}

	it("can be removed one by one, also with keys, and the focus stays near", async () => {
		assert.deepEqual(await filtered({ ...UPRIGHT, itemCount: { from: 2 }, outcome: "used" }), [1]);
		assert.deepEqual(await chips(), [
			"Used with labels",
			"Objects per image: 2 or more",
			"Aspect ratio: 1:4 to 1:1.25",
		]);
		const button = (name: string) => page.getByRole("button", { name: `Remove ${name}` });
		await button("Aspect ratio: 1:4 to 1:1.25").focus();
		assert.deepEqual((await session.shown(() => page.keyboard.press("Delete"))).lines, [1, 4]);
		assert.equal(await focused(), "Remove Objects per image: 2 or more");
		await session.shown(() => page.keyboard.press("Enter"));
		assert.equal(await focused(), "Remove Used with labels");
		await session.shown(() => page.keyboard.press("Space"));
		assert.equal(await focused(), "Text");
		assert.deepEqual(await kept(), {});
		assert.ok(await page.locator(".parts").isHidden());
	});

	it("combine with the fields, and are cleared with them", async () => {
		await filtered({ itemCount: { from: 1 }, classes: ["can"] });
		const size = page.getByLabel("Box size");
		assert.deepEqual((await session.shown(() => size.selectOption("medium"))).lines, [4]);
		assert.deepEqual(await kept(), { classes: ["can"], boxSize: "medium", itemCount: { from: 1 } });
		const all = await session.shown(() => page.getByRole("button", { name: /Clear filter/ }).click());
		assert.equal(all.count, LINES.length);
		assert.deepEqual(await chips(), []);
		await filtered(UPRIGHT);
		await page.locator(".parts button").focus();
		assert.equal((await session.shown(() => page.keyboard.press("Escape"))).count, LINES.length);
		assert.equal(await focused(), "Text");
	});

	it("are replaced by another filter from outside", async () => {
		await filtered({ ...UPRIGHT, text: "green" });
		assert.deepEqual(await filtered({ isEmpty: true }), [2]);
		assert.deepEqual(await chips(), []);
	});

	it("mention labels if lines have no objects", async () => {
		const label = (name: string) => `{"image_url":"AmlDatastore://data/a.jpg","label":["${name}"]}`;
		await session.open([label("can"), label("cup")]);
		await filtered({ itemCount: { from: 1, to: 2 } });
		assert.deepEqual(await chips(), ["Classes per image: 1"]);
	});

	for (const theme of Object.keys(THEMES) as Theme[]) {
		it(`have no axe-core violations: ${theme}`, async () => {
			await setTheme(page, theme);
			await filtered({ ...UPRIGHT, outcome: "used", classes: ["can"] });
			await page.locator(".parts button").first().focus();
			assert.deepEqual(await axeViolations(page), []);
			await screenshot(page, `gallery-parts-${theme}`);
		});
	}

	it("fit a narrow editor", async () => {
		await page.setViewportSize({ width: 320, height: 700 });
		const boxCenter = { x: { from: 0.03125, to: 0.0625 }, y: { from: 0.28125, to: 0.3125 } };
		await session.post({ type: "filter", filter: { boxCenter } });
		await page.locator(".parts .picked").waitFor();
		const bar = await page.locator(".filter").boundingBox();
		assert.ok(bar && bar.width <= 320);
		const chip = await page.locator(".parts .picked").boundingBox();
		assert.ok(chip && chip.x + chip.width <= 320);
		assert.ok(chip.height > 30, "the words are wrapped, not cut");
		await screenshot(page, "gallery-parts-narrow");
		await page.setViewportSize({ width: 900, height: 700 });
	});
});
