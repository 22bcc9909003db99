import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { classColor } from "#core/model/class-color.ts";
import { colorOf, frameBox, isNear, picture, screen, show } from "#test/browser/support/preview-driver.ts";
import { bitmapPng, type Color, plainPng, redBlueJpeg } from "#test/browser/support/preview-images.ts";
import { type Session, startSession } from "#test/browser/support/preview-session.ts";
import { at, atRest, runs, scaleShown } from "#test/browser/support/preview-view.ts";
import { box } from "#test/unit/client/webview/stage/support/shapes.ts";
import { withExif } from "#test/unit/core/image-files/support/image-bytes.ts";
import { tiffFile } from "#test/unit/core/image-files/support/tiff-file.ts";

const GRAY: Color = [120, 120, 120];
const CAN = colorOf(classColor("can"));

const images = new Map([
	["gray.png", plainPng(400, 300, GRAY)],
	["two.png", bitmapPng(2, 2, 1)],
	// A hundred million pixels each: black, then white from a certain column on.
	["panorama.png", bitmapPng(20_000, 5000, 15_000)],
	["square.png", bitmapPng(10_000, 10_000, 2000)],
	["rotated.jpg", withExif(redBlueJpeg(400, 200), 6)],
	[
		"scan.tif",
		Buffer.from(
			tiffFile([
				{
					width: 40,
					height: 20,
					channels: 3,
					photometric: 2,
					compression: 8,
					data: new Uint8Array(40 * 20 * 3).map(
						(_, i) => (i % 120 < 60 ? [200, 40, 20] : [20, 40, 200])[i % 3] ?? 0,
					),
				},
			]),
		),
	],
]);

describe("images of all kinds in the preview's page", () => {
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

	/** Shows a line, with a reset view. */
	const fresh = async (image: string, shapes = [box([0.25, 0.2, 0.75, 0.8])], rest = {}) => {
		await show(page, picture(image, shapes, rest));
		await page.keyboard.press("0");
		await atRest(page);
	};

	it("rotates a photo by its EXIF data, without changing the numbers, and back", async () => {
		await fresh("rotated.jpg", [box([0.1, 0.1, 0.4, 0.9])]);
		const button = page.getByRole("button", { name: "Show the image rotated" });
		assert.ok(await button.isVisible());
		await page.keyboard.press("r");
		const frame = await frameBox(page);
		assert.ok(Math.abs(frame.height / frame.width - 2) < 0.01, "it stands upright");
		const colorAt = await screen(page);
		assert.ok(
			isNear(colorAt(frame.x + 0.7 * frame.width, frame.y + 0.05 * frame.height), [220, 20, 20]),
			"red on top",
		);
		assert.ok(
			isNear(colorAt(frame.x + 0.7 * frame.width, frame.y + 0.95 * frame.height), [20, 20, 220]),
			"blue below",
		);
		const y = frame.y + 0.5 * frame.height;
		const sides = runs((x) => isNear(colorAt(x, y), CAN, 40), frame.x, frame.x + frame.width);
		assert.equal(sides.length, 2);
		sides.forEach(({ center }, i) => {
			assert.ok(
				Math.abs(center - frame.x - (i === 0 ? 0.1 : 0.4) * frame.width) <= 1,
				"the numbers refer to the rotated image",
			);
		});
		assert.match((await page.locator(".doubt").getAttribute("title")) ?? "", /YOLO.*OpenCV.*Pillow/);
		assert.equal(await button.getAttribute("aria-pressed"), "true");
		await button.click();
		const back = await frameBox(page);
		assert.ok(Math.abs(back.width / back.height - 2) < 0.01);
		await show(page, picture("gray.png", []));
		assert.ok(!(await button.isVisible()), "an upright photo has nothing to turn");
	});

	it("draws a compressed TIFF", async () => {
		const drawn = await show(page, picture("scan.tif", [box([0.5, 0, 1, 1])]));
		assert.deepEqual([drawn.image, drawn.size], ["drawn", { width: 40, height: 20 }]);
		const [left, right] = [await at(page, 0.25, 0.5), await at(page, 0.25 + 0.5, 0.02)];
		const colorAt = await screen(page);
		assert.deepEqual(colorAt(left.x, left.y), [200, 40, 20]);
		assert.ok(colorAt(right.x, right.y)[2] > 120);
		assert.equal(await page.locator(".notice").isVisible(), false);
	});

	it("shows images of a hundred million pixels, each pixel where it belongs", async () => {
		for (const [name, size, edge] of [
			["panorama.png", { width: 20_000, height: 5000 }, 15_000],
			["square.png", { width: 10_000, height: 10_000 }, 2000],
		] as const) {
			await fresh(name, []);
			const drawn = await show(page, picture(name, []));
			assert.deepEqual(drawn.size, size);
			const isWhiteAt = async (column: number) => {
				const { x, y } = await at(page, (column + 0.5) / size.width, 0.5);
				return (await screen(page))(x, y)[0] > 128;
			};
			assert.deepEqual(
				[await isWhiteAt(edge - 300), await isWhiteAt(edge + 300)],
				[false, true],
				`${name} fitted`,
			);
			for (let i = 0; i < 14; i++) {
				// The pointer has only whole pixels, each of which covers many of a small image.
				const place = await at(page, edge / size.width, 0.5);
				await page.mouse.move(place.x, place.y);
				await page.mouse.wheel(0, -340);
				await atRest(page);
			}
			assert.equal(await scaleShown(page), 6400);
			assert.deepEqual(
				[await isWhiteAt(edge - 1), await isWhiteAt(edge)],
				[false, true],
				`${name} at its largest`,
			);
		}
	});

	it("shows an image of four pixels, sharp at every zoom", async () => {
		await fresh("two.png", []);
		for (const key of ["0", "-", "1"]) {
			await page.keyboard.press(key);
			await atRest(page);
			const [black, white] = [await at(page, 0.3, 0.5), await at(page, 0.7, 0.5)];
			const colorAt = await screen(page);
			assert.deepEqual([colorAt(black.x, black.y)[0], colorAt(white.x, white.y)[0]], [0, 255], key);
		}
	});
});
