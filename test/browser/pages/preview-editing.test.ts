import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import type { Page } from "playwright-core";
import type { LineChange } from "#core/model/line-change.ts";
import type { Picture } from "#core/protocol/pages/preview-messages.ts";
import { frameBox, picture, post, sent } from "#test/browser/support/preview-driver.ts";
import { type Editor, openEditor } from "#test/browser/support/preview-editor.ts";
import { BOXES, boxes, type Hand, isNear, polygons } from "#test/browser/support/preview-hand.ts";
import type { Host } from "#test/browser/support/preview-host.ts";
import { box } from "#test/unit/client/webview/stage/support/shapes.ts";

describe("editing with the pointer", () => {
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

		it(`moves a selected box by its inside, ${zoom}`, async () => {
			await prepare(boxes({ selected: 0 }));
			await hand.drag([150, 110], [170, 100]);
			const change = await host.next();
			assert.ok(change.kind === "set-geometry" && change.index === 0);
			isNear(change, [[120, 65, 220, 140]]);
			assert.equal(await hand.says(), "can moved to 120, 65");
		});

		it(`pulls every handle of a box, ${zoom}`, async () => {
			const handles = [
				[
					[100, 75],
					[80, 60],
					[80, 60, 200, 150],
				],
				[
					[150, 75],
					[150, 60],
					[100, 60, 200, 150],
				],
				[
					[200, 75],
					[220, 60],
					[100, 60, 220, 150],
				],
				[
					[200, 112.5],
					[215, 112.5],
					[100, 75, 215, 150],
				],
				[
					[200, 150],
					[215, 165],
					[100, 75, 215, 165],
				],
				[
					[150, 150],
					[150, 165],
					[100, 75, 200, 165],
				],
				[
					[100, 150],
					[85, 165],
					[85, 75, 200, 165],
				],
				[
					[100, 112.5],
					[85, 112.5],
					[85, 75, 200, 150],
				],
			] as const;
			for (const [from, to, corners] of handles) {
				await prepare(boxes({ selected: 0 }));
				await hand.drag(from, to);
				isNear(await host.next(), [corners]);
				await page.keyboard.press("0");
			}
		});

		it(`moves, adds and removes points of a polygon, ${zoom}`, async () => {
			await prepare(polygons());
			await hand.drag([100, 75], [110, 90]);
			isNear(await host.next(), [[110, 90, 300, 75, 200, 225]]);
			// The middle between the first two.
			await hand.drag([205, 82.5], [205, 60]);
			isNear(await host.next(), [[110, 90, 205, 60, 300, 75, 200, 225]]);
			assert.equal(await hand.says(), "can is now 190 by 165 pixels at 110, 60");
			await page.mouse.dblclick(...(await hand.at(205, 60)));
			isNear(await host.next(), [[110, 90, 300, 75, 200, 225]]);
			await hand.click(300, 75);
			await page.keyboard.press("Delete");
			assert.match(await hand.text(".edit-note"), /at least three points/);
			assert.deepEqual(await host.asked("edit").then((asked) => asked.length), 3);
		});
	}

	it("puts a shape back and says so where a change is refused or fails", async () => {
		await host.show(boxes({ selected: 0 }));
		await hand.drag([150, 110], [170, 100]);
		await host.edits();
		assert.deepEqual(await hand.drawn(0), [120, 65, 220, 140], "the page goes on showing it");
		await host.refuse("The file is read-only.");
		await page.locator(".edit-note", { hasText: "Nothing was changed: The file is read-only." }).waitFor();
		assert.deepEqual(await hand.drawn(0), [100, 75, 200, 150]);
		assert.equal(await hand.says(), "Nothing was changed: The file is read-only.");
		await page.keyboard.press("ArrowRight");
		await host.edits();
		assert.ok(!(await page.locator(".edit-note").isVisible()));
		await host.fail("The window is closing.");
		await page.locator(".edit-note", { hasText: "The window is closing." }).waitFor();
		assert.deepEqual(await hand.drawn(0), [100, 75, 200, 150]);
	});

	it("does not flicker: an older picture does not put a shape back", async () => {
		await host.show(boxes({ selected: 0 }));
		await hand.drag([150, 110], [170, 100]);
		await host.edits();
		await post(page, { type: "show", picture: boxes({ selected: 0 }) });
		await page.waitForTimeout(100);
		assert.deepEqual(await hand.drawn(0), [120, 65, 220, 140]);
		await host.accept();
		assert.deepEqual(await hand.drawn(0), [120, 65, 220, 140]);
	});

	it("goes on with a gesture when another part of the line has changed, and cancels it when its shape has", async () => {
		await host.show(boxes({ selected: 0 }));
		await page.mouse.move(...(await hand.at(150, 110)));
		await page.mouse.down();
		await page.mouse.move(...(await hand.at(170, 100)));
		await post(page, {
			type: "show",
			picture: picture("gray.png", [BOXES[0] as never, box([0.1, 0.6, 0.2, 0.9], { label: "apple" })], {
				objectKind: "box",
				// The text's cursor is elsewhere.
				selected: 1,
				version: 7,
			}),
		});
		await page.locator(".chip", { hasText: "apple" }).waitFor();
		assert.deepEqual(await hand.drawn(0), [120, 65, 220, 140]);
		await page.mouse.move(...(await hand.at(180, 100)));
		await page.mouse.up();
		const [edit] = await host.edits();
		assert.equal(edit?.version, 7);
		isNear(edit?.change as LineChange, [[130, 65, 230, 140]]);

		await host.show(boxes({ selected: 0 }));
		await page.mouse.move(...(await hand.at(150, 110)));
		await page.mouse.down();
		await page.mouse.move(...(await hand.at(170, 100)));
		await post(page, {
			type: "show",
			picture: picture("gray.png", [box([0.1, 0.1, 0.2, 0.2])], {
				objectKind: "box",
				selected: 0,
				version: 8,
			}),
		});
		await page.locator(".edit-note", { hasText: "changed in the meantime" }).waitFor();
		await page.mouse.move(...(await hand.at(180, 100)));
		await page.mouse.up();
		assert.deepEqual(await hand.drawn(0), [40, 30, 80, 60]);
		assert.deepEqual(await host.asked("edit"), []);
	});

	it("gives a gesture up by Escape", async () => {
		await host.show(boxes({ selected: 0 }));
		await page.mouse.move(...(await hand.at(150, 110)));
		await page.mouse.down();
		await page.mouse.move(...(await hand.at(170, 100)));
		assert.match(await hand.text(".pointer-readout"), /120, 65 · 100 × 75 px/);
		await page.keyboard.press("Escape");
		await page.mouse.move(...(await hand.at(190, 100)));
		await page.mouse.up();
		assert.deepEqual(await hand.drawn(0), [100, 75, 200, 150]);
		assert.deepEqual(await host.asked("edit"), []);
		assert.ok(!(await page.locator(".pointer-readout").isVisible()));
	});

	it("pans where nothing is selected, and a click only selects", async () => {
		await host.show(boxes());
		const before = await frameBox(page);
		await hand.drag([150, 110], [190, 110]);
		assert.ok((await frameBox(page)).x > before.x + 20, "an unselected shape is not moved");
		await hand.click(150, 110);
		assert.deepEqual(await sent(page, "chose"), [{ type: "chose", index: 0 }]);
		const [x, y] = await hand.at(150, 112);
		await page.mouse.move(x, y);
		await page.mouse.down();
		await page.mouse.move(x + 2, y);
		await page.mouse.up();
		assert.deepEqual(await host.asked("edit"), [], "a click does not move");
	});
});
