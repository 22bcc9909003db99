import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import type { Page } from "playwright-core";
import type { LineChange } from "#core/model/line-change.ts";
import { post, sent } from "#test/browser/support/preview-driver.ts";
import { type Editor, openEditor } from "#test/browser/support/preview-editor.ts";
import { boxes, type Hand, isNear, pixels, polygons } from "#test/browser/support/preview-hand.ts";
import type { Host } from "#test/browser/support/preview-host.ts";

describe("editing by keyboard", () => {
	let editor: Editor;
	let page: Page;
	let host: Host;
	let hand: Hand;
	before(async () => {
		editor = await openEditor();
		({ page, host, hand } = editor);
	});
	after(() => editor.close());
	beforeEach(() => editor.tidy());

	it("adds a box in the center of the view by keys alone", async () => {
		await host.show(boxes());
		await page.keyboard.press("Shift+B");
		await page.keyboard.press("1");
		const change = await host.next();
		assert.ok(change.kind === "add-object" && change.label === "can");
		const [left, top, right, bottom] = pixels(change)[0] ?? [];
		assert.ok(
			Math.abs(((left ?? 0) + (right ?? 0)) / 2 - 200) <= 1 &&
				Math.abs(((top ?? 0) + (bottom ?? 0)) / 2 - 150) <= 1,
		);
		await page.keyboard.press("ArrowRight");
		assert.ok((await host.next()).kind === "set-geometry");
	});

	it("moves by 1 and 10 pixels, and a held arrow is one change", async () => {
		await host.show(boxes({ selected: 0 }));
		await page.keyboard.press("ArrowRight");
		isNear(await host.next(), [[101, 75, 201, 150]]);
		await page.keyboard.press("Shift+ArrowUp");
		isNear(await host.next(), [[101, 65, 201, 140]]);
		await page.keyboard.down("ArrowLeft");
		for (let i = 0; i < 9; i++) {
			await page.keyboard.down("ArrowLeft");
		}
		assert.equal((await host.asked("edit")).length, 2, "nothing is sent while the key is held");
		await page.keyboard.up("ArrowLeft");
		isNear(await host.next(), [[91, 65, 191, 140]]);
		assert.equal(await hand.says(), "can moved to 91, 65");
	});

	it("sends presses before the picture of the last has come, one after another", async () => {
		await host.show(boxes({ selected: 0 }));
		for (let i = 0; i < 3; i++) {
			await page.keyboard.press("ArrowDown");
		}
		const versions: number[] = [];
		for (const bottom of [151, 152, 153]) {
			const [edit] = await host.edits();
			isNear(edit?.change as LineChange, [[100, bottom - 75, 200, bottom]]);
			assert.deepEqual(await hand.drawn(0), [100, 78, 200, 153], "the page shows them all");
			versions.push(edit?.version ?? 0);
			await host.accept();
		}
		assert.deepEqual(versions, [1, 2, 3]);
		assert.deepEqual(await hand.drawn(0), [100, 78, 200, 153]);
	});

	it("resizes a box by keys", async () => {
		await host.show(boxes({ selected: 0 }));
		await page.keyboard.press("Control+ArrowRight");
		isNear(await host.next(), [[100, 75, 201, 150]]);
		await page.keyboard.press("Control+Shift+ArrowUp");
		isNear(await host.next(), [[100, 75, 201, 140]]);
		assert.equal(await hand.says(), "can is now 101 by 65 pixels at 100, 75");
	});

	it("steps through the lines by arrows only where nothing is selected", async () => {
		await host.show(boxes({ selected: 0 }));
		await page.keyboard.press("Escape");
		assert.equal(await hand.says(), "Nothing is selected");
		await page.keyboard.press("ArrowDown");
		assert.deepEqual(await sent(page, "step"), [{ type: "step", by: 1 }]);
		assert.deepEqual(await host.asked("edit"), []);
	});

	it("chooses points of a polygon by keys, moves, inserts and removes them", async () => {
		await host.show(polygons());
		await page.keyboard.press("v");
		assert.equal(await hand.says(), "Point 1 of 3, at 100, 75");
		await page.keyboard.press(".");
		assert.equal(await hand.says(), "Point 2 of 3, at 300, 75");
		await page.keyboard.press("Shift+ArrowLeft");
		isNear(await host.next(), [[100, 75, 290, 75, 200, 225]]);
		assert.equal(await hand.says(), "Point moved to 290, 75");
		await page.keyboard.press("i");
		isNear(await host.next(), [[100, 75, 290, 75, 245, 150, 200, 225]]);
		await page.keyboard.press("Delete");
		isNear(await host.next(), [[100, 75, 290, 75, 200, 225]]);
		await page.keyboard.press(",");
		assert.equal(await hand.says(), "Point 1 of 3, at 100, 75");
		await page.keyboard.press("Escape");
		assert.equal(await page.locator(".handle.active").count(), 0);
		assert.equal(await page.locator(".chip.is-selected").count(), 1, "the polygon stays selected");
	});

	it("deletes, duplicates and marks as crowd, and the focus stays at a shape", async () => {
		await host.show(boxes({ selected: 0 }));
		await page.locator('.overlay [data-index="0"]').focus();
		await page.keyboard.press("k");
		assert.deepEqual(await host.next(), { kind: "set-crowd", index: 0, isCrowd: true });
		assert.equal(await hand.says(), "Marked as crowd");
		await page.keyboard.press("d");
		assert.deepEqual(await host.next(), { kind: "duplicate-object", index: 0, byX: 8 / 400, byY: 8 / 300 });
		assert.deepEqual((await sent(page, "chose")).at(-1), { type: "chose", index: 1 });
		const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-index"));
		assert.equal(await focused(), "1", "the focus goes along with the selection");
		await page.keyboard.press("Delete");
		assert.deepEqual(await host.next(), { kind: "delete-object", index: 1 });
		assert.equal(await hand.says(), "box deleted, can");
		assert.equal(await hand.text(".chip.is-selected"), "carton");
		await page.keyboard.press("Delete");
		assert.deepEqual(await host.next(), { kind: "delete-object", index: 1 });
		assert.equal(await hand.text(".chip.is-selected .name"), "can");
		assert.equal(await focused(), "0", "the shape before has the focus");
		await page.keyboard.press("Backspace");
		assert.deepEqual(await host.next(), { kind: "delete-object", index: 0 });
		await page.keyboard.press("Delete");
		assert.match(await hand.text(".edit-note"), /No shape is selected/);
	});

	it("asks for the editor's undo and redo when it is told, and not by itself, for the editor hears the keys too", async () => {
		await host.show(boxes({ selected: 0 }));
		for (const redo of [false, true, false]) {
			const before = (await host.asked("undo")).length;
			await page.keyboard.press("Control+z");
			await post(page, { type: "undo", redo });
			await page.waitForFunction(
				(count) =>
					window.collected.messages.filter((each) => each.type === "request" && each.name === "undo").length >
					count,
				before,
			);
			const id = (await sent(page, "request")).filter(({ name }) => name === "undo").at(-1)?.id ?? 0;
			await post(page, { type: "answer", id, result: null });
			await page.waitForTimeout(400);
		}
		assert.deepEqual(await host.asked("undo"), [{ redo: false }, { redo: true }, { redo: false }]);
	});
});
