import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { isDeepStrictEqual } from "node:util";
import type { Page } from "playwright-core";
import type { GalleryFilter } from "#core/protocol/server/gallery.ts";
import type { FileFigures, FileStatistics } from "#core/protocol/server/statistics.ts";
import { TASK_IDS, type TaskId } from "#core/tasks/task.ts";
import { type StatisticsSession, startStatisticsSession } from "#test/browser/support/report-session.ts";
import { barsOf } from "#test/unit/core/statistics/support/bars-of.ts";
import { counted } from "#test/unit/core/statistics/support/counted.ts";
import { galleryOf } from "#test/unit/core/statistics/support/gallery-of.ts";
import { screenshot } from "#test/vscode/page.ts";

interface CountedFile {
	readonly figures: FileStatistics;
	readonly lines: readonly string[];
}

/** An object of an image, chosen so that every bar has some. */
function object(image: number, at: number, isBox: boolean): object {
	const [x, y] = [((image * 13 + at * 29) % 80) / 100, ((image * 17 + at * 31) % 70) / 100];
	const size = 0.02 + ((image + at) % 8) / 45;
	const [right, bottom] = [at === 9 ? 1.5 : x + size, y + size * 1.5];
	return {
		label: at === 7 ? "" : `class ${(image * at) % 5}`,
		isCrowd: at === 5 ? 1 : 0,
		...(isBox
			? { topX: x, topY: y, bottomX: right, bottomY: bottom }
			: { polygon: [[x, y, right, y, right, bottom]] }),
	};
}

/** Lines with something for every bar, and their counts. Some name an image a second time. */
function file(name: string, images: number, task: TaskId): CountedFile {
	const lines = Array.from({ length: images }, (_, i) => {
		const objects = Array.from({ length: (i * 7) % 12 }, (__, k) =>
			object(i, k, task === "object-detection"),
		);
		const label = {
			multiclass: i % 9 === 0 ? null : `class ${i % 3}`,
			multilabel: objects.map((_each, k) => `class ${(i * k) % 5}`),
			"object-detection": objects,
			"instance-segmentation": objects,
		}[task];
		return JSON.stringify({
			image_url: `AmlDatastore://data/${i % (images - 3)}.jpg`,
			image_details: i % 5 === 0 ? {} : { width: 640 + 16 * (i % 17), height: 480 },
			label,
		});
	});
	const { forecast: _, ...figures } = counted(lines.join("\n"), task);
	return { figures: { uri: `file:///data/${name}`, name, ...figures }, lines };
}

/** How many items the bars of a chart count in the shown lines: lines, or what they contain. */
function countIn(chart: string, filter: GalleryFilter, shown: FileFigures): number {
	if (LINE_CHARTS.includes(chart)) {
		return shown.images.total;
	}
	const named = barsOf(shown).find((bar) => isDeepStrictEqual(bar.filter, filter));
	return named?.count ?? fieldCount(filter, shown);
}

/** The table below a map has four by four cells. */
function fieldCount({ boxCenter }: GalleryFilter, { boxes }: FileFigures): number {
	const { columns = 1, counts = [] } = boxes?.centers ?? {};
	const isIn = ({ from = 0, to = 1 }: { from?: number; to?: number } = {}, cell: number) =>
		cell / columns >= from && cell / columns < to;
	const inField = counts.filter(
		(_, i) => isIn(boxCenter?.x, i % columns) && isIn(boxCenter?.y, Math.floor(i / columns)),
	);
	return inField.reduce((sum, count) => sum + count, 0);
}

describe("the bars of the statistics page", () => {
	let session: StatisticsSession;
	let page: Page;
	before(async () => {
		session = await startStatisticsSession();
		page = session.page;
	});
	after(() => session.close());

	for (const task of TASK_IDS) {
		it(`open the lines that they count in the gallery, for ${task}`, async () => {
			const files = [file("train.jsonl", 120, task), file("validation.jsonl", 50, task)];
			await session.show({ files: files.map(({ figures }) => figures) }, true);
			/** The charts, rows and counts of all bars, in the order in which they are pressed. */
			const bars = await page.evaluate(() => {
				const buttons = document.querySelectorAll<HTMLElement>("button.cell, .map rect, .field-cell");
				return [...buttons].map((button) => {
					button.dispatchEvent(new MouseEvent("click", { bubbles: true }));
					const text = (button.querySelector("b, title") ?? button).textContent ?? "";
					return {
						chart: button.closest<HTMLElement>("[data-chart]")?.dataset.chart ?? "",
						row: button.closest("tr")?.cells[0]?.textContent ?? "",
						count: Number(/(\d+)(?: box(?:es)?|$)/.exec(text)?.[1]),
					};
				});
			});
			const empty = await page.locator("div.cell b").allTextContents();
			assert.ok(empty.every((count) => count === "0"));
			const opened = (await session.said()).flatMap((each) => (each.type === "openGallery" ? [each] : []));
			assert.equal(opened.length, bars.length);
			for (const [i, { chart, row, count }] of bars.entries()) {
				const { uri, filter } = opened[i] as (typeof opened)[number];
				const { lines = [] } = files.find(({ figures }) => figures.uri === uri) ?? {};
				const shown = galleryOf(lines, task)(filter);
				const again = counted(shown.map((line) => lines[line]).join("\n"), task);
				const says = `${chart}, ${row}: ${JSON.stringify(filter)}`;
				assert.equal(countIn(chart, filter, again), count, says);
				assert.ok(shown.length > 0 && shown.length <= count, says);
			}
			const charts = new Set(bars.map(({ chart }) => chart));
			const ofBoxes = ["box-sizes", "shares", "ratios", "centers"];
			const hasBoxes = files[0]?.figures.boxes !== undefined;
			assert.deepEqual(
				[...charts].toSorted(),
				[...LINE_CHARTS, "classes", ...(hasBoxes ? ofBoxes : [])].toSorted(),
			);
		});
	}

	it("omit what the file does not have, and know the sizes that others exclude", async () => {
		const { figures } = file("train.jsonl", 120, "multiclass");
		await session.show({ files: [figures] }, true);
		await page.locator("[data-chart=image-sizes] tr", { hasText: "Other sizes" }).locator("button").click();
		const [message] = await session.said();
		assert.ok(message?.type === "openGallery");
		const { imageSize } = message.filter;
		assert.ok(typeof imageSize === "object" && "otherThan" in imageSize);
		assert.equal(imageSize.otherThan.length, 12);
	});

	it("are reached in the map with one tab stop, and with arrow keys in reading order", async () => {
		const { figures } = file("train.jsonl", 120, "object-detection");
		await session.show({ files: [figures] }, true);
		const filled = (figures.boxes?.centers.counts ?? []).flatMap((count, i) => (count > 0 ? [i] : []));
		const focused = () =>
			page.evaluate(() => Number(document.activeElement?.getAttribute("data-key")?.split(" ").at(-1)));
		await page.locator('[data-chart=ratios] button.cell[tabindex="0"]').focus();
		await page.keyboard.press("Tab");
		assert.equal(await focused(), filled[0]);
		for (const next of filled.slice(1, 6)) {
			await page.keyboard.press("ArrowRight");
			assert.equal(await focused(), next);
		}
		const at = await focused();
		await page.keyboard.press("ArrowDown");
		assert.ok((await focused()) >= 32 * (Math.floor(at / 32) + 1));
		await page.keyboard.press("ArrowLeft");
		await page.keyboard.press("ArrowRight");
		const down = await focused();
		const mark = page.locator(".map .mark");
		assert.ok(await mark.isVisible());
		const place = `translate(${down % 32} ${Math.floor(down / 32)})`;
		assert.equal(await mark.getAttribute("transform"), place, "the field with the focus has a frame");
		await screenshot(page, "statistics-map");
		await page.keyboard.press("Enter");
		await page.keyboard.press("Space");
		const pressed = await session.said();
		assert.equal(pressed.length, 2);
		for (const message of pressed) {
			assert.ok(message.type === "openGallery");
			assert.equal(message.filter.boxCenter?.x.from, (down % 32) / 32);
			assert.equal(message.filter.boxCenter?.y.from, Math.floor(down / 32) / 32);
		}
		const name = await page.evaluate(() => document.activeElement?.textContent ?? "");
		assert.match(
			name,
			/^Show these images in the gallery: .* from the left, .* from the top: (1 box|\d+ boxes), train\.jsonl$/,
		);
		await page.keyboard.press("Tab");
		assert.equal(await page.evaluate(() => document.activeElement?.tagName), "SUMMARY");
	});
});

/** Charts whose bars count lines. */
const LINE_CHARTS = ["images", "per-image", "image-sizes"];
