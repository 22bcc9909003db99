import assert from "node:assert/strict";
import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe } from "node:test";
import type { Page } from "playwright-core";
import { goTo, objectsOf, SAVED_SOON, workbenchPreview } from "#test/browser/support/workbench-preview.ts";
import { workbenchSession } from "#test/browser/support/workbench-session.ts";
import { copySamples } from "#test/vscode/copy-samples.ts";
import { runCommand, screenshot } from "#test/vscode/page.ts";

const BOXES = "fridge/object-detection.jsonl";
const POLYGONS = "fridge/instance-segmentation.jsonl";
const CLASSES = "fridge/multilabel.jsonl";
const FIXED = "fridge/fixed.jsonl";

/** A text without its numbers: two texts that differ only in numbers become the same. */
const withoutNumbers = (text: string) => text.replace(/-?\d+(\.\d+)?/g, "#");

/** The numbers, in order. */
const numbers = (text: string) => text.match(/-?\d+(\.\d+)?/g) ?? [];

/** How many numbers differ, if nothing else does; undefined otherwise. */
function changedNumbers(before: string, after: string): number | undefined {
	const old = numbers(before);
	return withoutNumbers(after) === withoutNumbers(before)
		? numbers(after).filter((number, i) => number !== old[i]).length
		: undefined;
}

describe("editing in the preview, in the workbench", () => {
	const session = workbenchSession(
		"automl-editing",
		(workspace) => {
			copySamples(workspace);
			copyFileSync(join(workspace, BOXES), join(workspace, FIXED));
		},
		{ ...SAVED_SOON, "files.readonlyInclude": { "**/fixed.jsonl": true } },
	);
	const { workspace, step } = session;
	const preview = workbenchPreview(session.page, workspace);
	const { frame, text, untilText, until, press } = preview;
	const original = (path: string) => readFileSync(join("samples", path), "utf8");
	let page: Page;
	before(() => {
		page = session.page();
	});
	/** Exactly this many numbers have changed, and nothing else. */
	const isChangedBy = (path: string, count: number) =>
		untilText(path, (now) => changedNumbers(original(path), now) === count);
	const isBack = (path: string) => untilText(path, (now) => now === original(path));
	const focusIsBack = () => until("the focus in the page", preview.hasFocus);
	const note = () => frame().locator(".edit-note");

	step("selects a shape with a click, and its text with it", async () => {
		await preview.open(BOXES);
		await preview.click(await preview.spot(0));
		await until("the text's selection", preview.isTextSelected);
		await frame().locator(".handle").nth(7).waitFor();
		assert.equal(text(BOXES), original(BOXES));
	});

	step("drags it: four numbers change, and undo restores every byte and the focus", async () => {
		const from = await preview.bounds(0);
		await preview.drag(await preview.spot(0), [30, -20]);
		await isChangedBy(BOXES, 4);
		const to = await preview.bounds(0);
		for (const [i, by] of [30, -20, 30, -20].entries()) {
			assert.ok(Math.abs((to[i] as number) - (from[i] as number) - by) < 2, `${from} became ${to}`);
		}
		assert.ok(await preview.hasFocus());
		await press("Control+z");
		await isBack(BOXES);
		await focusIsBack();
		const back = await preview.bounds(0);
		assert.ok(back.every((side, i) => Math.abs(side - (from[i] as number)) < 1));
		await frame().locator(".handle").nth(7).waitFor();
	});

	step("drags a corner: only the numbers of its two sides change", async () => {
		await preview.drag(await preview.spot(0, 1, 1), [20, 10]);
		await isChangedBy(BOXES, 2);
		await press("Control+z");
		await isBack(BOXES);
		await focusIsBack();
	});

	step("moves it with a held arrow key, which is one undo step", async () => {
		for (let i = 0; i < 12; i++) {
			await page.keyboard.down("ArrowRight");
		}
		await page.keyboard.up("ArrowRight");
		await isChangedBy(BOXES, 2);
		const left = (objects: string) => objectsOf(objects, 0)[0]?.topX ?? 0;
		await untilText(BOXES, (now) => Math.abs(left(now) - left(original(BOXES)) - 12 / 640) < 0.001);
		await press("Control+z");
		await isBack(BOXES);
		await focusIsBack();
	});

	step("draws a box, with its class by completion", async () => {
		const photo = await frame().locator("img.photo").boundingBox();
		assert.ok(photo);
		await press("b");
		await preview.drag([photo.x + photo.width * 0.8, photo.y + photo.height * 0.05], [40, 50]);
		await frame().locator(".class-choice input").waitFor();
		await page.keyboard.type("milk_b");
		await frame().locator(".class-choice [role=option]", { hasText: "milk_bottle" }).waitFor();
		await screenshot(page, "editing-class-field");
		await press("Enter");
		await until("the new shape", async () => (await preview.shapeCount()) === 4);
		await untilText(BOXES, (now) => objectsOf(now, 0)[3]?.label === "milk_bottle");
		await frame().locator(".overlay [data-index='3'][aria-current=true]").waitFor();
		assert.ok(await preview.hasFocus());
	});

	step("gives it another class, makes it a crowd, duplicates and deletes it", async () => {
		await press("c");
		await frame().locator(".class-choice [role=option]").first().waitFor();
		await page.keyboard.type("cart");
		await press("Enter");
		await untilText(BOXES, (now) => objectsOf(now, 0)[3]?.label === "carton");
		await press("k");
		await untilText(BOXES, (now) => objectsOf(now, 0)[3]?.isCrowd === 1);
		await press("d");
		await untilText(BOXES, (now) => objectsOf(now, 0).length === 5);
		await press("Delete");
		await untilText(BOXES, (now) => objectsOf(now, 0).length === 4);
	});

	step("undoes and redoes all of it", async () => {
		const last = text(BOXES);
		await preview.pressTimes("Control+z", 5, BOXES);
		await isBack(BOXES);
		await focusIsBack();
		await preview.pressTimes("Control+Shift+Z", 5, BOXES);
		await untilText(BOXES, (now) => now === last);
		await focusIsBack();
		await preview.pressTimes("Control+z", 5, BOXES);
		await isBack(BOXES);
		await focusIsBack();
		await until("the shapes", async () => (await preview.shapeCount()) === 3);
	});

	step("moves the shapes while the user types", async () => {
		const first = original(BOXES).split("\n")[0] as string;
		const topX = objectsOf(first, 0)[0]?.topX;
		const [left] = await preview.bounds(0);
		await runCommand(page, "View: Focus First Editor Group");
		await goTo(page, 1, first.indexOf(`"topX": ${topX}`) + '"topX": 0.'.length + 1);
		await press("Delete", "1");
		await isChangedBy(BOXES, 1);
		await until("the shape to follow", async () => ((await preview.bounds(0))[0] as number) < left - 20);
		await preview.pressTimes("Control+z", 2, BOXES);
		await isBack(BOXES);
		await until("the shape to follow", async () => Math.abs((await preview.bounds(0))[0] - left) < 1);
		await screenshot(page, "editing-text");
	});

	step("changes the points of a polygon", async () => {
		await preview.open(POLYGONS);
		const points = (text: string) => (objectsOf(text, 0)[0]?.polygon[0]?.length ?? 0) / 2;
		const count = points(original(POLYGONS));
		await until("the polygons", async () => (await preview.shapeCount()) === 3);
		await preview.click(await preview.spot(0, 0.3, 0.6));
		await frame().locator("circle.handle").first().waitFor();
		const handle = await frame().locator("circle.handle").first().boundingBox();
		assert.ok(handle);
		await preview.drag([handle.x + handle.width / 2, handle.y + handle.height / 2], [12, -9]);
		await isChangedBy(POLYGONS, 2);
		await press("v", ".", "i");
		await untilText(POLYGONS, (now) => points(now) === count + 1);
		await press("Delete");
		await untilText(POLYGONS, (now) => points(now) === count);
		await press("Escape");
		await screenshot(page, "editing-polygon");
		await preview.pressTimes("Control+z", 3, POLYGONS);
		await isBack(POLYGONS);
		await focusIsBack();
	});

	step("sets the classes of an image with the keyboard", async () => {
		await preview.open(CLASSES);
		await frame().locator(".image-classes li", { hasText: "water_bottle" }).first().waitFor();
		await preview.click(await stageCorner());
		await press("c");
		// Before the classes of the document are known.
		await page.keyboard.type("milk");
		await press("Enter");
		await page.keyboard.type("can");
		await press("Enter");
		await untilText(
			CLASSES,
			(now) => now.split("\n")[0]?.includes('"label": ["carton", "water_bottle", "milk_bottle"]') ?? false,
		);
		await press("Escape");
		await preview.pressTimes("Control+z", 2, CLASSES);
		await isBack(CLASSES);
		await focusIsBack();
	});

	step("says of a read-only file that it cannot be edited", async () => {
		await preview.open(FIXED);
		await until("its shapes", async () => (await preview.shapeCount()) === 3);
		await preview.click(await preview.spot(0));
		const before = await preview.bounds(0);
		await preview.drag(await preview.spot(0), [30, -20]);
		await note().filter({ hasText: "read-only" }).waitFor();
		const back = await preview.bounds(0);
		assert.ok(back.every((side, i) => Math.abs(side - (before[i] as number)) < 1));
		await screenshot(page, "editing-read-only");
		assert.equal(text(FIXED), original(BOXES));
	});

	async function stageCorner(): Promise<readonly [number, number]> {
		const stage = await frame().locator(".stage").boundingBox();
		assert.ok(stage);
		return [stage.x + 4, stage.y + stage.height - 4];
	}
});
