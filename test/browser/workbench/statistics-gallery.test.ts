import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe } from "node:test";
import { isDeepStrictEqual } from "node:util";
import type { Locator, Page } from "playwright-core";
import { plainPng } from "#test/browser/support/preview-images.ts";
import { workbenchSession } from "#test/browser/support/workbench-session.ts";
import { openFile, runCommand, screenshot, webviewWith } from "#test/vscode/page.ts";

/** A line whose boxes start at the upper left corner, in pixels of an image of that width by 400. */
function line(image: string, width: number, ...boxes: readonly (readonly [width: number, height: number])[]) {
	return JSON.stringify({
		image_url: `AmlDatastore://data/images/${image}.png`,
		image_details: { format: "png", width, height: 400 },
		label: boxes.map(([right, bottom]) => ({
			...{ label: "can", topX: 0, topY: 0 },
			...{ bottomX: right / width, bottomY: bottom / 400 },
		})),
	});
}

const TRAIN = [
	line("a", 400, [20, 20], [200, 200]),
	line("b", 400),
	line("a", 800, [100, 20]),
	line("b", 400, [200, 200], [390, 390]),
	line("a", 400, [20, 30]),
];
const VALIDATION = [line("a", 400, [390, 390]), line("b", 400, [20, 20]), line("a", 400)];

/** A user who wonders which images a bar counts. */
describe("a user's path from the statistics to the gallery", () => {
	const { step, ...session } = workbenchSession("automl-bars", (folder) => {
		mkdirSync(join(folder, "images"));
		for (const [name, color] of [
			["a", [0, 160, 60]],
			["b", [60, 90, 200]],
		] as const) {
			writeFileSync(join(folder, "images", `${name}.png`), plainPng(400, 400, color));
		}
		writeFileSync(join(folder, "train.jsonl"), `${TRAIN.join("\n")}\n`);
		writeFileSync(join(folder, "validation.jsonl"), `${VALIDATION.join("\n")}\n`);
	});
	let page: Page;
	before(() => {
		page = session.page();
	});

	/** Goes to the statistics, and to one of their bars. */
	async function bar(chart: string, row: string, file: 0 | 1): Promise<Locator> {
		await page.locator(".tab", { hasText: "Statistics" }).click();
		const statistics = await webviewWith(page, "[data-chart]");
		const head = statistics.getByRole("rowheader", { name: row, exact: true });
		const rows = statistics.locator(`[data-chart=${chart}] tbody tr`).filter({ has: head });
		return rows.locator("td").nth(file).locator("button");
	}

	/** The gallery, once it shows this filter below its fields, and nothing else; the lines that it shows (from 1) must be these, of all. */
	async function gallery(file: string, chip: string | undefined, lines: readonly number[], all: number) {
		await page.locator(".tab.active", { hasText: file }).waitFor();
		const shown = await webviewWith(page, ".gallery");
		if (chip !== undefined) {
			await shown.locator(".parts .picked", { hasText: chip }).waitFor();
		}
		await shown.locator(".facts", { hasText: new RegExp(`^${lines.length} of ${all} lines`) }).waitFor();
		const tiles = async () => {
			const each = await shown.locator(".tile:visible").all();
			const found = await Promise.all(
				each.map(async (tile) => Number(await tile.getAttribute("data-line")) + 1),
			);
			return found.toSorted((a, b) => a - b);
		};
		// The page is restored as it was left, and then receives the filter.
		for (const end = Date.now() + 30_000; Date.now() < end; await page.waitForTimeout(50)) {
			if (isDeepStrictEqual(await tiles(), lines)) {
				break;
			}
		}
		assert.deepEqual(await tiles(), lines);
		assert.deepEqual(await shown.locator(".parts .picked").allTextContents(), chip ? [chip] : []);
		return shown;
	}

	step("shows the lines that a bar counts, and says which", async () => {
		await openFile(page, "train.jsonl");
		await runCommand(page, "Show Dataset Statistics");
		await (await bar("ratios", "1:1.25 to 1.25:1", 0)).click();
		await gallery("train.jsonl", "Aspect ratio: 1:1.25 to 1.25:1", [1, 4], TRAIN.length);
		await screenshot(page, "gallery-behind-bar");
	});

	step("shows those of another bar instead, with the keyboard", async () => {
		await (await bar("box-sizes", "Small", 0)).focus();
		await page.keyboard.press("Enter");
		const shown = await gallery("train.jsonl", undefined, [1, 5], TRAIN.length);
		assert.equal(await shown.getByLabel("Box size").inputValue(), "small");
	});

	step("shows those that training uses as background, and those of an image size", async () => {
		await (await bar("images", "Used as background", 0)).click();
		await gallery("train.jsonl", "Used as background", [2], TRAIN.length);
		await (await bar("image-sizes", "800 × 400", 0)).click();
		await gallery("train.jsonl", "Image size: 800 × 400", [3], TRAIN.length);
	});

	step("shows those with a box at a place of the map", async () => {
		await bar("ratios", "1:1.25 to 1.25:1", 0);
		const statistics = await webviewWith(page, "[data-chart]");
		const cells = statistics.locator("figure").first().locator(".map rect");
		// The cell of the largest box is the last; before it is that of the two boxes of 200 by 200.
		await cells.last().focus();
		await page.keyboard.press("ArrowLeft");
		await page.keyboard.press("Enter");
		const place = "Position: 25 to 28.125% from the left, 25 to 28.125% from the top";
		await gallery("train.jsonl", place, [1, 4], TRAIN.length);
	});

	step("opens the other part of the dataset with its own bars, and removes the filter again", async () => {
		await (await bar("per-image", "1", 1)).click();
		const shown = await gallery("validation.jsonl", "Objects per image: 1", [1, 2], VALIDATION.length);
		await shown.getByRole("button", { name: "Remove Objects per image: 1" }).focus();
		await page.keyboard.press("Delete");
		await shown.locator(".facts", { hasText: /^3 lines/ }).waitFor();
		assert.equal(await shown.locator(".parts .picked").count(), 0);
	});
});
