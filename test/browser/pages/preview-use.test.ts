import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import type { Picture } from "#core/protocol/pages/preview-messages.ts";
import {
	axeViolations,
	frameBox,
	picture,
	post,
	sent,
	setTheme,
	show,
} from "#test/browser/support/preview-driver.ts";
import { plainPng } from "#test/browser/support/preview-images.ts";
import { type Session, startSession } from "#test/browser/support/preview-session.ts";
import type { Theme } from "#test/browser/support/preview-themes.ts";
import { box, polygon } from "#test/unit/client/webview/stage/support/shapes.ts";
import { tiff } from "#test/unit/core/image-files/support/image-bytes.ts";

const images = new Map([
	["gray.png", plainPng(400, 300, [120, 120, 120])],
	["slow.png", plainPng(200, 200, [90, 120, 120])],
	["broken.jpg", Buffer.from("no image at all")],
	["empty.png", Buffer.alloc(0)],
	[
		"scan.tif",
		tiff(
			[
				[256, 4, 320],
				[257, 4, 120],
				[259, 3, 50_000],
			],
			"II",
		),
	],
]);

const NESTED = [
	box([0.05, 0.05, 0.95, 0.95], { label: "shelf" }),
	box([0.2, 0.2, 0.8, 0.8], { label: "crate", isCrowd: true }),
	polygon([[0.4, 0.4, 0.6, 0.4, 0.6, 0.6, 0.4, 0.6]], { label: "can" }),
];

function missing(rest: Partial<Picture> = {}): Picture {
	const { imageSource: _, ...without } = picture("gone.png", NESTED, {
		searched: ["/data/fridge", "/data"],
		declaredSize: { width: 640, height: 320 },
		...rest,
	});
	return without;
}

describe("using the preview's page", () => {
	let session: Session;
	let page: Page;
	before(async () => {
		session = await startSession(images);
		page = session.page;
	});
	after(async () => {
		const { violations } = await page.evaluate(() => window.collected);
		await session.close();
		assert.deepEqual(violations, [], "The page's own security policy was violated.");
	});

	const text = async (selector: string) => (await page.locator(selector).textContent()) ?? "";

	it("sends the first message, and stores its position", async () => {
		assert.deepEqual(await page.evaluate(() => window.collected.messages), [{ type: "ready" }]);
		await show(page, picture("gray.png", NESTED));
		assert.deepEqual(await page.evaluate(() => window.collected.state), {
			uri: "file:///data/train.jsonl",
			line: 2,
		});
	});

	it("selects the smallest shape under a click", async () => {
		await show(page, picture("gray.png", NESTED));
		const frame = await frameBox(page);
		const click = (x: number, y: number) =>
			page.mouse.click(frame.x + x * frame.width, frame.y + y * frame.height);
		await click(0.5, 0.5);
		await click(0.3, 0.5);
		await click(0.1, 0.5);
		await click(0.02, 0.5);
		assert.deepEqual(
			(await sent(page, "chose")).map(({ index }) => index),
			[2, 1, 0],
		);
	});

	it("selects a shape by its label", async () => {
		await show(page, picture("gray.png", NESTED));
		await page.locator(".chip", { hasText: "crate" }).click();
		assert.deepEqual(await sent(page, "chose"), [{ type: "chose", index: 1 }]);
		// If the editor kept the focus, the next key would overwrite the text that is now selected there.
		assert.equal(await page.evaluate(() => document.activeElement?.className), "stage");
	});

	it("highlights the shape under the pointer", async () => {
		await show(page, picture("gray.png", NESTED));
		const frame = await frameBox(page);
		await page.mouse.move(frame.x + 0.5 * frame.width, frame.y + 0.5 * frame.height);
		assert.equal(await page.locator(".hovered").count(), 1);
		assert.equal(await text(".chip.is-pointed-at"), "can");
		await page.mouse.move(2, 2);
		assert.equal(await page.locator(".hovered").count(), 0);
	});

	it("can be used with only the keyboard: Tab goes from shape to shape, Enter selects", async () => {
		await show(page, picture("gray.png", NESTED));
		await page.locator(".toolbar button:visible").last().focus();
		const names: (string | null)[] = [];
		for (let i = 0; i < NESTED.length; i++) {
			await page.keyboard.press("Tab");
			names.push(await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? null));
			assert.equal(await page.locator(".focus-ring").count(), 1, "the focus can be seen");
		}
		assert.deepEqual(names, [
			"box 1 of 3, shelf, 360 by 270 pixels at 5%, 5%",
			"box 2 of 3, crate, 240 by 180 pixels at 20%, 20%, crowd",
			"polygon 3 of 3, can, 80 by 60 pixels at 40%, 40%",
		]);
		await page.keyboard.press("Enter");
		await page.keyboard.press("Shift+Tab");
		await page.keyboard.press("Space");
		assert.deepEqual(
			(await sent(page, "chose")).map(({ index }) => index),
			[2, 1],
		);
	});

	it("keeps the keyboard position when the line is redrawn", async () => {
		await show(page, picture("gray.png", NESTED));
		await page.locator(".toolbar button:visible").last().focus();
		await page.keyboard.press("Tab");
		await page.keyboard.press("Tab");
		await show(page, picture("gray.png", [...NESTED, box([0, 0, 0.1, 0.1])]));
		const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-index") ?? null);
		assert.equal(await focused(), "1");
		await show(page, picture("gray.png", []));
		assert.equal(await page.evaluate(() => document.activeElement?.className), "stage");
	});

	it("steps through the lines with keys and buttons, but not past the ends", async () => {
		await show(page, picture("gray.png", NESTED));
		for (const key of ["ArrowDown", "n", "ArrowUp", "p", "Control+n"]) {
			await page.keyboard.press(key);
		}
		await page.getByRole("button", { name: "Next line" }).click();
		assert.deepEqual(
			(await sent(page, "step")).map(({ by }) => by),
			[1, 1, -1, -1, 1],
		);
		await show(page, picture("gray.png", NESTED, { line: 0, lineCount: 1 }));
		await page.getByRole("button", { name: "Next line" }).click({ force: true });
		await page.getByRole("button", { name: "Previous line" }).click({ force: true });
		assert.deepEqual(await sent(page, "step"), []);
	});

	it("describes what it shows: in the header, in the legend and to screen readers", async () => {
		await show(
			page,
			picture("gray.png", [...NESTED, box([0, 0, 0.1, 0.1])], { declaredSize: { width: 40, height: 30 } }),
		);
		assert.equal(await text("h1"), "gray.png");
		assert.match(
			await text(".facts"),
			/Line 3 of 120.*object detection.*4 objects.*400 × 300 px.*declared as 40 × 30/,
		);
		const entries = await page.locator(".legend li").allInnerTexts();
		assert.deepEqual(
			entries.map((entry) => entry.replace(/\s+/g, " ")),
			["can 2", "crate 1", "shelf 1"],
		);
		assert.equal(
			await page.locator("[aria-live]").textContent(),
			"gray.png, Line 3 of 120, object detection, 4 objects",
		);
	});

	it("shows the classes of a classification line over the image", async () => {
		const classes = ["can", "<b>bold</b>"];
		await show(page, picture("gray.png", [], { taskName: "multi-label image classification", classes }));
		assert.deepEqual(await page.locator(".image-classes li").allInnerTexts(), classes);
		assert.doesNotMatch(await text(".facts"), /object/);
		assert.ok(!(await page.locator("footer").isVisible()));
	});

	it("draws the shapes of a missing image on an empty frame, and lists the searched folders", async () => {
		const drawn = await show(page, missing());
		assert.deepEqual(drawn, { type: "drawn", line: 2, shapes: 3, image: "missing" });
		const frame = await frameBox(page);
		assert.ok(Math.abs(frame.width / frame.height - 2) < 0.01);
		const notice = await text(".notice");
		for (const part of [
			"Image not found",
			"azureml://datastores/store/paths/fridge/gone.png",
			"/data/fridge",
			"640 × 320",
		]) {
			assert.ok(notice.includes(part), part);
		}
		await page.getByRole("button", { name: "automlImages.imageFolders" }).click();
		assert.deepEqual(await sent(page, "openImageFolders"), [{ type: "openImageFolders" }]);
	});

	it("says why an image cannot be drawn", async () => {
		for (const [name, reason] of [
			["broken.jpg", /empty, damaged, or not an image/],
			["empty.png", /empty, damaged, or not an image/],
			["not-served.png", /empty, damaged, or not an image/],
			["scan.tif", /this kind of TIFF file \(compression 50000\)/],
		] as const) {
			const drawn = await show(page, picture(name, NESTED));
			assert.deepEqual([drawn.image, drawn.shapes], ["unreadable", 3], name);
			assert.match(await text(".notice"), reason, name);
		}
		const frame = await frameBox(page);
		assert.ok(Math.abs(frame.width / frame.height - 320 / 120) < 0.02, "a TIFF's header tells its size");
		await show(page, picture("gray.png", NESTED));
		assert.ok(!(await page.locator(".notice").isVisible()));
	});

	it("says why a line shows nothing", async () => {
		const drawn = await show(page, picture(undefined, [], { message: "This line is empty" }));
		assert.deepEqual([drawn.image, drawn.shapes], ["none", 0]);
		assert.equal(await text(".message"), "This line is empty");
		assert.ok(!(await page.locator(".frame").isVisible()));
		await show(page, picture(undefined, NESTED));
		assert.match(await text(".notice"), /has no image URL/);
	});

	it("says that it is loading, and lets a later line overtake", async () => {
		await show(page, picture("gray.png", NESTED));
		await post(page, { type: "show", picture: picture("slow.png", NESTED, { line: 5 }) });
		await page.locator(".stage[aria-busy]").waitFor();
		assert.equal(await text(".message"), "Loading…");
		const drawn = await show(page, picture("gray.png", NESTED, { line: 6 }));
		assert.equal(drawn.line, 6);
		await page.waitForTimeout(900);
		assert.equal(await text("h1"), "gray.png");
		assert.deepEqual(
			(await sent(page, "drawn")).map(({ line }) => line),
			[6],
		);
	});

	it("never treats data as markup", async () => {
		const evil = '<img src=x onerror="window.hacked=1">';
		const shapes = [box([0, 0, 0.5, 0.5], { label: evil })];
		await show(
			page,
			missing({
				title: evil,
				imageUrl: evil,
				searched: [evil],
				taskName: evil,
				shapes,
			}),
		);
		assert.equal(await page.locator("img").count(), 0);
		assert.equal(await text("h1"), evil);
		assert.equal(await text(".chip .name"), evil);
	});

	for (const theme of ["dark", "light", "high-contrast", "high-contrast-light"] as Theme[]) {
		it(`is accessible in the theme ${theme}, in every state`, async () => {
			await setTheme(page, theme);
			const states = [
				picture("gray.png", NESTED, { selected: 1, declaredSize: { width: 4, height: 3 } }),
				picture("gray.png", [], { classes: ["can", "carton"] }),
				missing(),
				picture("scan.tif", NESTED),
				picture(undefined, [], { message: "This line is empty" }),
			];
			for (const state of states) {
				await show(page, state);
				assert.deepEqual(await axeViolations(page), []);
			}
		});
	}

	it("can be used with forced colors", async () => {
		await page.emulateMedia({ forcedColors: "active" });
		await show(page, picture("gray.png", NESTED, { selected: 0 }));
		const chip = page.locator(".chip").first();
		const [background, color] = await chip.evaluate((element) => {
			const style = getComputedStyle(element);
			return [style.backgroundColor, style.color];
		});
		assert.notEqual(background, "rgba(0, 0, 0, 0)");
		assert.equal(color, "rgb(0, 0, 0)");
		assert.deepEqual(await axeViolations(page), []);
		await page.emulateMedia({ forcedColors: "none" });
	});
});
