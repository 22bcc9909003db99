import type { Page } from "playwright-core";
import type { WorkbenchPreview } from "#test/browser/support/workbench-preview.ts";
import { gesture, runCommand } from "#test/vscode/page.ts";

/** Brings a scene to the screen. */
export type Scene = (page: Page, preview: WorkbenchPreview) => Promise<void>;

export const PICTURE_SIZE = { width: 1280, height: 800 };
export const BOXES = "fridge/object-detection.jsonl";
const POLYGONS = "fridge/instance-segmentation.jsonl";
const MISTAKES = "fridge/object-detection.mistakes.jsonl";

/** Each scene begins where the previous one ends. */
export const PREVIEW_SCENES: Readonly<Record<string, Scene>> = {
	async viewer(_, preview) {
		await preview.open(BOXES);
		await goToLine(preview, 2);
	},
	async editing(_, preview) {
		await preview.click(await preview.spot(1, 0.5, 0.7));
		await preview.frame().locator(".handle").nth(7).waitFor();
	},
	async "class-field"(page, preview) {
		await preview.press("c");
		await preview.frame().locator(".class-choice [role=option]").nth(3).waitFor();
		await page.keyboard.type("c");
	},
	async list(page, preview) {
		await preview.press("Escape", "l");
		await preview.frame().locator(".list .row").first().waitFor();
		await page.mouse.move(4, 4);
	},
	async narrow(page) {
		await page.setViewportSize({ width: 700, height: 800 });
	},
	async problem(page, preview) {
		await page.setViewportSize(PICTURE_SIZE);
		await preview.press("Escape");
		await preview.open(MISTAKES);
		await preview.enter();
		await preview.press("g", "3", "Enter");
		await preview.press("w");
	},
	async help(_, preview) {
		await preview.press("l", "?");
		await preview.frame().locator("dialog[open] kbd").first().waitFor();
	},
	async workbench(page, preview) {
		await preview.press("Escape");
		await page.setViewportSize({ width: 1440, height: 810 });
		await runCommand(page, "View: Toggle Primary Side Bar Visibility");
		await goToLine(preview, 6);
		await runCommand(page, "View: Focus Problems");
	},
	async "polygon-points"(page, preview) {
		await runCommand(page, "View: Toggle Panel Visibility");
		await runCommand(page, "View: Toggle Primary Side Bar Visibility");
		await page.setViewportSize(PICTURE_SIZE);
		await preview.open(POLYGONS);
		await preview.frame().locator(".overlay [data-index='2']").waitFor();
		await preview.click(await preview.spot(0, 0.3, 0.6));
		await preview.frame().locator("circle.handle").first().waitFor();
		await page.mouse.move(4, 4);
	},
	async "polygon-drawing"(page, preview) {
		const photo = await preview.frame().locator("img.photo").boundingBox();
		if (!photo) {
			throw new Error("The photo is not on the screen.");
		}
		await preview.press("Escape", "o");
		for (const [x, y] of [
			[0.78, 0.3],
			[0.83, 0.5],
			[0.93, 0.5],
			[0.97, 0.35],
		] as const) {
			await preview.click([photo.x + photo.width * x, photo.y + photo.height * y]);
		}
		await page.mouse.move(photo.x + photo.width * 0.9, photo.y + photo.height * 0.2);
	},
	async "missing-image"(page, preview) {
		await preview.press("Escape", "Escape");
		await preview.open("missing.jsonl");
		await preview.frame().getByRole("heading", { name: "Image not found" }).waitFor();
		await page.mouse.move(4, 4);
	},
};

async function goToLine(preview: WorkbenchPreview, line: number): Promise<void> {
	await preview.enter();
	await gesture(() => preview.press("g"), preview.frame().locator("dialog[open] input"));
	await preview.press(String(line), "Enter");
	await preview
		.frame()
		.locator(".facts", { hasText: `Line ${line} of` })
		.waitFor();
}
