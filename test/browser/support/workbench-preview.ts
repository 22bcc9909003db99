import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import { gesture, openFile, runCommand, webview } from "#test/vscode/page.ts";

/**
 * Every change of a text is soon saved to disk, where a test reads it, but not before several quick changes are done: a
 * change that is undone while it is being saved counts as saved.
 */
export const SAVED_SOON = { "files.autoSave": "afterDelay", "files.autoSaveDelay": 600 };

/** A point on the screen. */
export type Spot = readonly [x: number, y: number];

/** The preview in the real workbench, as a user uses it. */
export interface WorkbenchPreview {
	readonly frame: () => FrameLocator;
	/** Opens a file of the workspace with the preview next to it, and waits until its first line is drawn. */
	readonly open: (path: string) => Promise<void>;
	/** The file as it is on disk. */
	readonly text: (path: string) => string;
	/** The center of a shape, or another point of it by fractions of its sides. */
	readonly spot: (index: number, x?: number, y?: number) => Promise<Spot>;
	/** Left, top, right, bottom of a shape on the screen. */
	readonly bounds: (index: number) => Promise<[number, number, number, number]>;
	readonly click: (at: Spot) => Promise<void>;
	readonly drag: (from: Spot, by: Spot) => Promise<void>;
	readonly press: (...keys: readonly string[]) => Promise<void>;
	/** Presses a key this many times, each time after the last press has changed the file at this path on disk. */
	readonly pressTimes: (key: string, times: number, path: string) => Promise<void>;
	/** Moves the focus from the text to the page, with the keyboard. */
	readonly enter: () => Promise<void>;
	readonly shapeCount: () => Promise<number>;
	/** Whether keys go to the page. */
	readonly hasFocus: () => Promise<boolean>;
	/** What is selected in the text editor, as far as it is visible. */
	readonly isTextSelected: () => Promise<boolean>;
	readonly until: (what: string, probe: () => boolean | Promise<boolean>) => Promise<void>;
	/** Waits until the file's text is as expected, and fails with the text if it does not become so. */
	readonly untilText: (path: string, isRight: (text: string) => boolean) => Promise<void>;
}

/** The objects of a text's line, from 0. */
export function objectsOf(text: string, line: number): readonly LineObject[] {
	return (JSON.parse(text.split("\n")[line] as string) as { label: LineObject[] }).label;
}

/** An object as lines have it: with a box or a polygon. */
export interface LineObject {
	readonly label: string;
	readonly topX: number;
	readonly topY: number;
	readonly bottomX: number;
	readonly bottomY: number;
	readonly isCrowd?: number;
	readonly polygon: readonly (readonly number[])[];
}

export function workbenchPreview(page: () => Page, workspace: string): WorkbenchPreview {
	const frame = () => webview(page());
	const text = (path: string) => readFileSync(join(workspace, path), "utf8");
	const until = async (what: string, probe: () => boolean | Promise<boolean>) => {
		for (let i = 0; i < 200; i++) {
			if (await probe()) {
				return;
			}
			await page().waitForTimeout(50);
		}
		assert.fail(`Waited in vain for ${what}`);
	};
	const bounds = async (index: number): Promise<[number, number, number, number]> => {
		const shape = frame().locator(`.overlay [data-index="${index}"] .line`).first();
		let box = await shape.boundingBox();
		// One that is being redrawn at this moment does not exist.
		for (let i = 0; !box && i < 20; i++) {
			box = await shape.boundingBox();
		}
		assert.ok(box, `shape ${index} is on the screen`);
		return [box.x, box.y, box.x + box.width, box.y + box.height];
	};
	const hasFocus = () =>
		frame()
			.locator("body")
			.evaluate(() => document.hasFocus());
	const shapeCount = () => frame().locator(".overlay [data-index]").count();
	return {
		frame,
		text,
		async open(path) {
			await openFile(page(), path);
			if ((await page().locator("iframe.webview.ready").count()) === 0) {
				await runCommand(page(), "AutoML Images: Open Preview to the Side");
			}
			const name = path.split("/").at(-1) as string;
			await page()
				.locator(".tab.active", { hasText: `Preview ${name}` })
				.waitFor();
			await frame().locator(".stage:not([aria-busy])").waitFor();
			await frame().locator(".facts", { hasText: /^Line/ }).waitFor();
		},
		bounds,
		async spot(index, x = 0.5, y = 0.5) {
			const [left, top, right, bottom] = await bounds(index);
			return [left + (right - left) * x, top + (bottom - top) * y];
		},
		click: ([x, y]) => page().mouse.click(x, y),
		async drag([x, y], [byX, byY]) {
			const { mouse } = page();
			await mouse.move(x, y);
			await mouse.down();
			await mouse.move(x + byX / 2, y + byY / 2, { steps: 3 });
			await mouse.move(x + byX, y + byY, { steps: 3 });
			await mouse.up();
		},
		async press(...keys) {
			for (const key of keys) {
				await page().keyboard.press(key);
			}
		},
		async pressTimes(key, times, path) {
			for (let i = 0; i < times; i++) {
				const before = text(path);
				await page().keyboard.press(key);
				await until(`${key} to change ${path}, press ${i + 1}`, () => !["", before].includes(text(path)));
			}
		},
		async enter() {
			await until("the focus in the page", async () => {
				await page().keyboard.press("Control+2");
				await page().waitForTimeout(200);
				return hasFocus();
			});
		},
		shapeCount,
		hasFocus,
		isTextSelected: async () => (await page().locator(".editor-instance .selected-text").count()) > 0,
		until,
		async untilText(path, isRight) {
			let found = "";
			await until(`the text of ${path}`, () => {
				found = text(path);
				// While it is being written, it is empty.
				return found !== "" && isRight(found);
			}).catch((error: Error) => assert.fail(`${error.message}; it begins\n${found.slice(0, 1000)}`));
		},
	};
}

/** Moves the cursor of the focused editor; both count from 1. */
export async function goTo(page: Page, line: number, column: number): Promise<void> {
	const input = page.locator(".quick-input-widget input").first();
	await gesture(async () => {
		await page.keyboard.press("Escape");
		await page.keyboard.press("Control+G");
	}, input);
	await input.fill(`:${line}:${column}`);
	await page.keyboard.press("Enter");
	await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
}
