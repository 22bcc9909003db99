import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import type { Page } from "playwright-core";
import type { Picture } from "#core/protocol/pages/preview-messages.ts";
import { sent } from "#test/browser/support/preview-driver.ts";
import { type Editor, openEditor } from "#test/browser/support/preview-editor.ts";
import { boxes, type Hand, isNear, polygons } from "#test/browser/support/preview-hand.ts";
import type { Host } from "#test/browser/support/preview-host.ts";

describe("drawing with the pointer", () => {
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

	for (const zoom of ["fitted", "zoomed"] as const) {
		const prepare = async (shown: Picture) => {
			await host.show(shown);
			if (zoom === "zoomed") {
				await hand.zoomIn();
			}
		};

		it(`draws a box and asks for its class, ${zoom}`, async () => {
			await prepare(boxes());
			await page.keyboard.press("b");
			await hand.drag([120, 90], [180, 130]);
			assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("role")), "combobox");
			await page.keyboard.type("bott");
			await page.locator("[role=option]", { hasText: "water" }).waitFor();
			await page.keyboard.press("ArrowDown");
			await page.keyboard.press("Enter");
			const change = await host.next();
			assert.ok(change.kind === "add-object" && change.label === "water bottle", JSON.stringify(change));
			isNear(change, [[120, 90, 180, 130]]);
			assert.equal(await hand.says(), "water bottle added");
			// It is selected, and the text is told.
			assert.deepEqual((await sent(page, "chose")).at(-1), { type: "chose", index: 2 });
			assert.equal(await hand.text(".chip.is-selected"), "water bottle");
			assert.equal(await page.locator(".draft").count(), 0);
		});
	}

	it("draws a polygon by clicks, closed on its first point, and a polygon for a rectangle", async () => {
		await host.show(polygons());
		await page.keyboard.press("o");
		for (const [x, y] of [
			[40, 30],
			[90, 30],
			[95, 200],
			[90, 80],
		] as const) {
			await hand.click(x, y);
			if (y === 200) {
				await page.keyboard.press("Backspace");
			}
		}
		await page.mouse.move(...(await hand.at(42, 31)));
		assert.equal(await page.locator(".closing").count(), 1);
		await hand.click(41, 30);
		await page.keyboard.type("new thing");
		assert.match(await hand.text("[role=option].is-active"), /new thing.*new class/);
		await page.keyboard.press("Enter");
		const drawnByHand = await host.next();
		isNear(drawnByHand, [[40, 30, 90, 30, 90, 80]]);
		assert.ok(drawnByHand.kind === "add-object" && drawnByHand.label === "new thing");
		await page.keyboard.press("b");
		await hand.drag([20, 200], [60, 250]);
		// The class that was used last stands first.
		assert.match(await hand.text("[role=option].is-active"), /new thing/);
		await page.keyboard.press("Enter");
		isNear(await host.next(), [[20, 200, 60, 200, 60, 250, 20, 250]]);
	});

	it("closes a polygon by Enter and by a double click, and cancels it by Escape", async () => {
		await host.show(polygons());
		for (const end of ["Enter", "dblclick", "Escape"]) {
			await page.keyboard.press("o");
			await hand.click(40, 30);
			await hand.click(90, 30);
			if (end === "dblclick") {
				await page.mouse.dblclick(...(await hand.at(90, 80)));
			} else {
				await hand.click(90, 80);
				await page.keyboard.press(end);
			}
			assert.equal(await page.locator(".class-choice").isVisible(), end !== "Escape", end);
			await page.keyboard.press("Escape");
			assert.match(await hand.says(), end === "Escape" ? /Nothing is selected/ : /canceled/, end);
			assert.equal(await page.locator(".draft path").count(), 0, end);
		}
		await page.keyboard.press("o");
		await hand.click(40, 30);
		await page.keyboard.press("Enter");
		assert.match(await hand.text(".edit-note"), /three points/);
		await page.keyboard.press("Escape");
		assert.deepEqual(await host.asked("edit"), []);
	});

	it("says that a click draws no box", async () => {
		await host.show(boxes());
		await page.keyboard.press("b");
		await hand.click(100, 100);
		assert.match(await hand.text(".edit-note"), /Drag from corner to corner/);
		assert.ok(!(await page.locator(".class-choice").isVisible()));
		await page.keyboard.press("o");
		assert.match(await hand.text(".edit-note"), /have boxes, not polygons/);
		assert.deepEqual(await host.asked("edit"), []);
	});
});
