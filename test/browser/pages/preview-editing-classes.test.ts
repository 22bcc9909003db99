import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { axeViolations, picture, post, sent, setTheme } from "#test/browser/support/preview-driver.ts";
import { type Editor, openEditor } from "#test/browser/support/preview-editor.ts";
import { boxes, type Hand, polygons } from "#test/browser/support/preview-hand.ts";
import type { Host } from "#test/browser/support/preview-host.ts";

describe("classes and the appearance of editing", () => {
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

	it("changes a class with completion, and with a digit", async () => {
		await host.show(boxes({ selected: 0 }));
		await page.keyboard.press("c");
		assert.match(await hand.text("[role=option][aria-selected=true]"), /can/);
		await page.keyboard.type("app");
		await page.keyboard.press("Enter");
		assert.deepEqual(await host.next(), { kind: "set-label", index: 0, label: "apple" });
		await page.keyboard.press("c");
		await page.locator("[role=option] kbd").first().waitFor();
		await page.keyboard.press("2");
		assert.deepEqual(await host.next(), { kind: "set-label", index: 0, label: "carton" });
		await page.keyboard.press("c");
		await page.keyboard.press("Escape");
		assert.ok(!(await page.locator(".class-choice").isVisible()));
		assert.equal((await host.asked("edit")).length, 2);
	});

	it("changes the classes of an image", async () => {
		const classification = (classes: readonly string[], severalClasses: boolean) =>
			picture("gray.png", [], { taskName: "image classification", classes, severalClasses });
		await host.show(classification(["can"], false));
		assert.equal(await page.locator(".remove-class").count(), 0);
		await page.keyboard.press("c");
		await page.locator("[role=option] kbd").nth(1).waitFor();
		await page.keyboard.press("2");
		assert.deepEqual(await host.next(), { kind: "set-classes", labels: ["carton"] });

		await host.show(classification(["can"], true));
		await page.keyboard.press("c");
		await page.locator("[role=option] kbd").nth(4).waitFor();
		await page.keyboard.press("2");
		await page.keyboard.press("5");
		await page.keyboard.press("1");
		for (const labels of [
			["can", "carton"],
			["can", "carton", "apple"],
			["carton", "apple"],
		]) {
			assert.deepEqual(await host.next(), { kind: "set-classes", labels });
		}
		await page.keyboard.press("Escape");
		await page.getByRole("button", { name: "Remove apple" }).click();
		assert.deepEqual(await host.next(), { kind: "set-classes", labels: ["carton"] });
		await page.keyboard.press("b");
		assert.match(await hand.text(".edit-note"), /nothing to draw/);
	});

	it("says that a document cannot be edited, and does not edit it", async () => {
		await host.show(boxes({ selected: 0, readOnly: "The file is read-only." }));
		assert.equal(await hand.text(".read-only"), "The file is read-only.");
		assert.equal(await page.locator(".handle").count(), 0);
		await hand.drag([150, 110], [170, 100]);
		for (const key of ["b", "c", "k", "d", "Delete"]) {
			await page.keyboard.press(key);
		}
		await post(page, { type: "undo", redo: false });
		assert.deepEqual(await sent(page, "request"), []);
	});

	it("offers actions as buttons, and says why one is unavailable", async () => {
		await host.show(boxes());
		const button = (name: RegExp) => page.getByRole("button", { name });
		assert.equal(await button(/^Delete/).getAttribute("aria-disabled"), "true");
		assert.match((await button(/^Delete/).getAttribute("title")) ?? "", /No shape is selected/);
		assert.ok(!(await button(/^Draw a polygon/).isVisible()));
		await button(/^Draw a box/).click();
		assert.equal(await button(/^Draw a box/).getAttribute("aria-pressed"), "true");
		await button(/^Select/).click();
		assert.equal(await button(/^Draw a box/).getAttribute("aria-pressed"), "false");
		await hand.click(150, 110);
		await button(/^Delete/).click();
		assert.deepEqual(await host.next(), { kind: "delete-object", index: 0 });
	});

	for (const theme of ["dark", "light", "high-contrast", "high-contrast-light"] as const) {
		it(`is accessible in the theme ${theme}, with handles and with the class field`, async () => {
			await setTheme(page, theme);
			await host.show(polygons());
			await page.keyboard.press("v");
			assert.deepEqual(await axeViolations(page), []);
			await page.keyboard.press("c");
			await page.keyboard.type("c");
			assert.deepEqual(await axeViolations(page), []);
			await page.keyboard.press("Escape");
			await host.show(picture("gray.png", [], { classes: ["can"], severalClasses: true }));
			await page.keyboard.press("c");
			assert.deepEqual(await axeViolations(page), []);
			await page.keyboard.press("Escape");
			await host.show(boxes({ readOnly: "The file is read-only." }));
			assert.deepEqual(await axeViolations(page), []);
		});
	}
});
