import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { type GallerySession, startGallerySession } from "#test/browser/support/gallery-session.ts";
import { isNear, screen } from "#test/browser/support/preview-driver.ts";
import { plainPng, redBlueJpeg } from "#test/browser/support/preview-images.ts";
import { withExif } from "#test/unit/core/image-files/support/image-bytes.ts";
import { tiffFile } from "#test/unit/core/image-files/support/tiff-file.ts";

const RED = [220, 20, 20] as const;
const BLUE = [20, 20, 220] as const;

const line = (image: string) => `{"image_url":"AmlDatastore://data/${image}","label":[]}`;

describe("the gallery's thumbnails", () => {
	let session: GallerySession;
	let page: Page;
	before(async () => {
		session = await startGallerySession();
		page = session.page;
	});
	after(() => session.close());

	/** The colors of a tile's image, at fractions of its width, halfway up. */
	async function colors(at: number, ...shares: readonly number[]) {
		const box = await page.locator(`.tile[data-line="${at}"] .tile-image`).boundingBox();
		assert.ok(box);
		const colorAt = await screen(page);
		return shares.map((share) => colorAt(box.x + box.width * share, box.y + box.height / 2));
	}
	const aspect = (at: number) =>
		page
			.locator(`.tile[data-line="${at}"] .tile-image`)
			.evaluate(
				(image) => (image as HTMLImageElement).naturalWidth / (image as HTMLImageElement).naturalHeight,
			);

	it("show photos as stored, regardless of their rotation", async () => {
		const turned = withExif(redBlueJpeg(64, 32), 6);
		await session.open([line("turned.jpg")], new Map([["turned.jpg", turned]]));
		assert.equal(await aspect(0), 2);
		const [left, right] = await colors(0, 0.25, 0.75);
		assert.ok(left && isNear(left, [...RED]), String(left));
		assert.ok(right && isNear(right, [...BLUE]), String(right));
	});

	it("show TIFF files, and are never larger than 320 pixels", async () => {
		const [width, height] = [400, 100];
		const data = new Uint8Array(width * height * 3).map((_, i) => RED[i % 3] ?? 0);
		const tiff = Buffer.from(tiffFile([{ width, height, data, channels: 3, photometric: 2 }]));
		const small = plainPng(10, 20, [...BLUE]);
		await session.open(
			[line("a.tif"), line("small.png")],
			new Map([
				["a.tif", tiff],
				["small.png", small],
			]),
		);
		const sizes = await page
			.locator(".tile-image:visible")
			.evaluateAll((all) =>
				all.map((image) => [
					(image as HTMLImageElement).naturalWidth,
					(image as HTMLImageElement).naturalHeight,
				]),
			);
		assert.deepEqual(sizes, [
			[320, 80],
			[10, 20],
		]);
		const [middle] = await colors(0, 0.5);
		assert.ok(middle && isNear(middle, [...RED]), String(middle));
	});

	it("are created once, and then read from disk", async () => {
		const images = new Map([["kept.png", plainPng(30, 20, [1, 2, 3])]]);
		await session.open([line("kept.png")], images);
		assert.equal(session.asked("keepThumbnail").length, 1);
		await session.open([line("kept.png")], new Map());
		assert.equal(session.asked("thumbnail").length, 1);
		assert.equal(session.asked("keepThumbnail").length, 0, "nothing is made");
	});

	it("are retried when the image changes", async () => {
		const broken = new Map([["mended.png", Buffer.from("no image")]]);
		assert.equal((await session.open([line("mended.png")], broken)).pictures, 0);
		session.answerWith({
			thumbnail: async () => ({ file: new Uint8Array(plainPng(30, 20, [1, 2, 3])), key: "0".repeat(64) }),
		});
		assert.equal((await session.shown(() => session.post({ type: "news" }))).pictures, 1);
	});
});
