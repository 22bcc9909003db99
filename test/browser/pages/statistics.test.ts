import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import type { TaskId } from "#core/model/task-id.ts";
import type { DatasetStatistics, FileStatistics } from "#core/protocol/server/statistics.ts";
import { axeViolations, setTheme } from "#test/browser/support/preview-driver.ts";
import type { Theme } from "#test/browser/support/preview-themes.ts";
import { type StatisticsSession, startStatisticsSession } from "#test/browser/support/report-session.ts";
import { counted } from "#test/unit/core/statistics/support/counted.ts";

/** A small dataset, counted as in the editor. */
function file(name: string, images: number, task: TaskId = "object-detection"): FileStatistics {
	const lines = Array.from({ length: images }, (_, i) => {
		const objects = Array.from({ length: (i * 7) % 12 }, (__, k) => {
			const [x, y] = [((i * 13 + k * 29) % 80) / 100, ((i * 17 + k * 31) % 70) / 100];
			const size = 0.02 + ((i + k) % 8) / 45;
			const bottomX = k === 9 ? 1.5 : x + size;
			const label = `class ${(i * k) % 40}`;
			return { label, topX: x, topY: y, bottomX, bottomY: y + size * 1.5, isCrowd: k === 5 ? 1 : 0 };
		});
		return JSON.stringify({
			image_url: `AmlDatastore://data/${i}.jpg`,
			image_details: i % 5 === 0 ? {} : { width: 640 + 160 * (i % 3), height: 480 },
			label: task === "multiclass" ? `class ${i % 3}` : objects,
		});
	});
	const { forecast: _, ...figures } = counted(lines.join("\n"), task);
	const split = name.startsWith("train") ? "train" : "validation";
	return { uri: `file:///data/${name}`, name, split, ...figures };
}

const TRAIN = file("train.jsonl", 200);
const ONE: DatasetStatistics = { files: [TRAIN] };
const TWO: DatasetStatistics = {
	files: [
		TRAIN,
		file("validation.jsonl", 50),
		{ uri: "file:///data/test.jsonl", name: "test.jsonl", problem: "permission denied" },
	],
};

describe("the statistics page", () => {
	let session: StatisticsSession;
	let page: Page;
	before(async () => {
		session = await startStatisticsSession();
		page = session.page;
	});
	after(async () => {
		const { violations } = await page.evaluate(() => window.collected);
		await session.close();
		assert.deepEqual(violations, [], "The page's own security policy was violated.");
	});

	const texts = async (selector: string) =>
		(await page.locator(selector).allInnerTexts()).map((text) => text.replace(/\s+/g, " ").trim());
	const chart = (key: string) => `[data-chart="${key}"]`;

	it("waits for its first figures", async () => {
		assert.deepEqual(await texts(".loading"), ["Reading the files…"]);
		await session.post({ type: "progress", percent: 40 });
		await page.locator("progress").waitFor();
		await session.show(ONE, false);
		assert.ok(await page.locator("progress").isHidden());
	});

	it("shows the value of each bar as text", async () => {
		const shown = await session.show(ONE, false);
		const { images, classes, boxes } = TRAIN;
		const counts = { files: 1, images: images.total };
		assert.deepEqual(shown, { type: "shown", uris: [TRAIN.uri], kind: "statistics", ...counts });
		const rows = await texts(`${chart("images")} tbody tr`);
		assert.equal(rows[0], `All ${images.total} 100%`);
		assert.equal(
			rows.at(-1),
			`With a crowd ${images.crowded} ${Math.round((100 * images.crowded) / images.total)}%`,
		);
		const [first] = classes as [FileStatistics["classes"][number]];
		const row = (await texts(`${chart("classes")} tbody tr`))[0] ?? "";
		assert.match(row, new RegExp(`^${first.name} ${first.objects.total} .* in ${first.images} images`));
		const sizes = await texts(`${chart("box-sizes")} tbody tr`);
		assert.match(sizes[0] ?? "", new RegExp(`^Small ${boxes?.sizes.small} `));
		assert.deepEqual((await texts(`${chart("shares")} tbody th`))[0], "0.01 to 0.1%");
	});

	it("draws bars of all files to one scale, as shares of each file, with stripes for lost data", async () => {
		await session.show(TWO, false);
		const widthOf = async (row: number, column: number) => {
			const cell = page.locator(`${chart("classes")} tbody tr:nth-child(${row}) td:nth-of-type(${column})`);
			const parts = await cell.locator("svg.bar rect").all();
			const widths = await Promise.all(parts.map(async (part) => (await part.boundingBox())?.width ?? 0));
			const whole = (await cell.locator("svg.bar").boundingBox())?.width ?? 0;
			return widths.reduce((sum, width) => sum + width, 0) / whole;
		};
		const [train, validation] = TWO.files as [FileStatistics, FileStatistics];
		const name = (await texts(`${chart("classes")} tbody tr:nth-child(1) th`))[0];
		const share = ({ classes, objects }: FileStatistics) =>
			(classes.find((each) => each.name === name)?.objects.total ?? 0) / objects.total;
		const [a, b] = [share(train), share(validation)];
		assert.ok(Math.abs((await widthOf(1, 1)) - a / Math.max(a, b)) < 0.02);
		assert.ok(Math.abs((await widthOf(1, 2)) - b / Math.max(a, b)) < 0.02);
		assert.ok((await page.locator(`${chart("classes")} rect.dropped`).count()) > 0);
		assert.deepEqual(await texts(`${chart("classes")} .key`), ["kept by training", "lost"]);
	});

	it("puts files side by side and says which could not be read", async () => {
		await session.show(TWO, false);
		assert.deepEqual(await texts(`${chart("images")} thead th`), [
			"Images",
			"Training train.jsonl",
			"Validation validation.jsonl",
		]);
		assert.match((await texts("header"))[0] ?? "", /test\.jsonl: permission denied/);
		assert.equal(await page.locator("figure .map").count(), 2);
	});

	it("draws one cell for each place with a box, and shows the same as a table", async () => {
		await session.show(ONE, false);
		const counts = TRAIN.boxes?.centers.counts ?? [];
		assert.equal(await page.locator(".map rect").count(), counts.filter((count) => count > 0).length);
		const box = await page.locator(".map").boundingBox();
		assert.ok(box && Math.abs(box.width - box.height) < 1);
		await page.getByText("Show as table").click();
		const cells = (await texts(".fields tbody td")).map(Number);
		assert.equal(cells.length, 16);
		assert.equal(
			cells.reduce((sum, count) => sum + count, 0),
			TRAIN.boxes?.count,
		);
	});

	it("shows the first of many classes, and all on request", async () => {
		await session.show(ONE, false);
		assert.equal(await page.locator(`${chart("classes")} tbody tr`).count(), 30);
		await page.getByRole("button", { name: "Show all" }).click();
		assert.equal(await page.locator(`${chart("classes")} tbody tr`).count(), TRAIN.classes.length);
		assert.equal(
			await page.evaluate(() => document.activeElement?.textContent),
			"Show only the 30 most frequent",
		);
		await page.keyboard.press("Enter");
	});

	it("has bars as buttons only if the gallery can show them, reached with one tab stop per chart and arrow keys", async () => {
		await session.show(TWO, false);
		assert.equal(await page.locator("button.cell").count(), 0);
		await session.show(TWO, true);
		await page.getByRole("button", { name: "Export as CSV…" }).focus();
		await page.keyboard.press("Tab");
		await page.keyboard.press("Tab");
		await page.keyboard.press("ArrowDown");
		await page.keyboard.press("ArrowRight");
		await page.keyboard.press("Enter");
		const second = (await texts(`${chart("classes")} tbody tr:nth-child(2) th`))[0];
		await page.keyboard.press("ArrowLeft");
		await page.keyboard.press("Space");
		assert.deepEqual(await session.said(), [
			{ type: "openGallery", uri: "file:///data/validation.jsonl", filter: { classes: [second] } },
			{ type: "openGallery", uri: "file:///data/train.jsonl", filter: { classes: [second] } },
		]);
	});

	it("has buttons to refresh and to export", async () => {
		await session.show(ONE, false);
		for (const name of ["Refresh", "Export as JSON…", "Export as CSV…"]) {
			await page.getByRole("button", { name }).click();
		}
		assert.deepEqual(await session.said(), [
			{ type: "refresh" },
			{ type: "save", format: "json" },
			{ type: "save", format: "csv" },
		]);
	});

	it("keeps position and focus when it is refreshed, and remembers what it shows", async () => {
		await session.show(ONE, true);
		await page
			.locator(`${chart("classes")} button.cell`)
			.first()
			.focus();
		await page.evaluate(() => window.scrollTo(0, 200));
		await session.show(ONE, true);
		assert.equal(await page.evaluate(() => window.scrollY), 200);
		assert.ok(
			await page
				.locator(`${chart("classes")} button.cell`)
				.first()
				.evaluate((each) => each === document.activeElement),
		);
		await page.waitForFunction(() => (window.collected.state as { scroll?: number })?.scroll === 200);
		assert.deepEqual(await page.evaluate(() => window.collected.state), {
			...{ uris: [TRAIN.uri], scroll: 200, showsAllClasses: false },
		});
	});

	it("has nothing about boxes for classification", async () => {
		await session.show({ files: [file("train.jsonl", 30, "multiclass")] }, false);
		assert.deepEqual(await texts("h2"), ["Images", "Image classes (3)", "Classes per image", "Image sizes"]);
	});

	it("fits a narrow panel", async () => {
		await page.setViewportSize({ width: 360, height: 700 });
		await session.show(ONE, true);
		assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
		await page.setViewportSize({ width: 900, height: 700 });
	});

	const themes: Theme[] = ["dark", "light", "high-contrast", "high-contrast-light"];
	for (const theme of themes) {
		it(`has no accessibility violations in ${theme}`, async () => {
			await setTheme(page, theme);
			await session.show(TWO, true);
			assert.deepEqual(await axeViolations(page), []);
			await page
				.locator("details")
				.first()
				.evaluate((each) => each.setAttribute("open", ""));
			assert.deepEqual(await axeViolations(page), []);
		});
	}

	it("keeps bars and map visible in forced colors", async () => {
		await setTheme(page, "high-contrast-light");
		await page.emulateMedia({ forcedColors: "active" });
		await session.show(ONE, true);
		const fill = (selector: string) =>
			page
				.locator(selector)
				.first()
				.evaluate((each) => getComputedStyle(each).fill);
		const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
		for (const selector of ["rect.kept", ".map rect"]) {
			assert.notEqual(await fill(selector), ground, selector);
			assert.notEqual(await fill(selector), "none", selector);
		}
		assert.deepEqual(await axeViolations(page), []);
		await page.emulateMedia({ forcedColors: "none" });
	});
});
