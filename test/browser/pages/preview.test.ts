import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { classColor } from "#core/model/class-color.ts";
import type { Shape } from "#core/model/shape.ts";
import {
	colorOf,
	frameBox,
	isNear,
	picture,
	post,
	screen,
	show,
} from "#test/browser/support/preview-driver.ts";
import { type Color, paintedPng, plainPng, redBlueJpeg } from "#test/browser/support/preview-images.ts";
import { type Session, startSession } from "#test/browser/support/preview-session.ts";
import { runs } from "#test/browser/support/preview-view.ts";
import { box, polygon } from "#test/unit/client/webview/stage/support/shapes.ts";
import { withExif } from "#test/unit/core/image-files/support/image-bytes.ts";

const GRAY: Color = [120, 120, 120];
const CAN = colorOf(classColor("can"));

const images = new Map([
	["gray.png", plainPng(400, 300, GRAY)],
	["tiny.png", paintedPng(2, 2, (x) => (x === 0 ? [200, 0, 0] : [0, 0, 200]))],
	["wide.png", plainPng(3000, 40, GRAY)],
	["rotated.jpg", withExif(redBlueJpeg(400, 200), 6)],
]);

describe("what the preview's page draws", () => {
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

	const draw = (image: string, shapes: readonly Shape[], rest = {}) =>
		show(page, picture(image, shapes, rest));

	it("the strokes of a box at its coordinates, within a pixel", async () => {
		const drawn = await draw("gray.png", [box([0.25, 0.2, 0.75, 0.8])]);
		assert.deepEqual(drawn, {
			type: "drawn",
			line: 2,
			shapes: 1,
			image: "drawn",
			size: { width: 400, height: 300 },
		});
		const frame = await frameBox(page);
		assert.ok(Math.abs(frame.width / frame.height - 4 / 3) < 0.01);
		const colorAt = await screen(page);
		const across = (y: number) => runs((x) => isNear(colorAt(x, y), CAN), frame.x, frame.x + frame.width);
		const down = (x: number) => runs((y) => isNear(colorAt(x, y), CAN), frame.y, frame.y + frame.height);
		assertNear(across(frame.y + frame.height / 2), [
			frame.x + 0.25 * frame.width,
			frame.x + 0.75 * frame.width,
		]);
		assertNear(down(frame.x + frame.width * 0.6), [
			frame.y + 0.2 * frame.height,
			frame.y + 0.8 * frame.height,
		]);
	});

	it("the strokes as wide on a small window as on a large one", async () => {
		const widths: number[] = [];
		for (const width of [400, 1200]) {
			await page.setViewportSize({ width, height: 640 });
			await draw("gray.png", [box([0.25, 0.2, 0.75, 0.8])]);
			widths.push(Number.parseFloat(await computed(page, ".shape .line", "stroke-width")));
			const frame = await frameBox(page);
			const colorAt = await screen(page);
			const y = frame.y + frame.height / 2;
			const [left] = runs((x) => isNear(colorAt(x, y), CAN, 60), frame.x, frame.x + frame.width / 2);
			assert.ok(left && left.length >= 1 && left.length <= 3, `${left?.length} pixels wide`);
		}
		assert.equal(widths[0], widths[1]);
		await page.setViewportSize({ width: 800, height: 640 });
	});

	it("a polygon filled by the even-odd rule, so that an inner ring is a hole", async () => {
		const outer = [0.1, 0.1, 0.9, 0.1, 0.9, 0.9, 0.1, 0.9];
		// Wound in the same direction: by the other rule, this would not be a hole.
		const inner = [0.4, 0.4, 0.6, 0.4, 0.6, 0.6, 0.4, 0.6];
		await draw("gray.png", [polygon([outer, inner])]);
		const frame = await frameBox(page);
		const colorAt = await screen(page);
		const at = (x: number, y: number) => colorAt(frame.x + x * frame.width, frame.y + y * frame.height);
		assert.deepEqual(at(0.5, 0.5), GRAY);
		assert.deepEqual(at(0.05, 0.5), GRAY);
		assert.notDeepEqual(at(0.25, 0.5), GRAY);
		assert.equal(await page.locator(".shape path.filling").count(), 1);
	});

	it("every shape, including one without an area, one outside, and one with a single point", async () => {
		const shapes = [
			box([0.5, 0.5, 0.5, 0.5]),
			box([0.2, 0.1, 0.2, 0.9]),
			box([0.9, 0.9, 0.1, 0.1]),
			box([-2, -2, -1, -1]),
			box([0.8, 0.2, 1e300, 0.4]),
			polygon([[0.3, 0.3]]),
			polygon([[0.1, 0.2, 0.4, 0.2]]),
		];
		const drawn = await draw("gray.png", shapes);
		assert.equal(drawn.shapes, shapes.length);
		assert.equal(await page.locator(".shape").count(), shapes.length);
		const frame = await frameBox(page);
		const colorAt = await screen(page);
		const near = (x: number, y: number) =>
			isNear(colorAt(frame.x + x * frame.width, frame.y + y * frame.height), CAN);
		assert.ok(near(0.5, 0.5), "a box of one place is a dot");
		assert.ok(near(0.2, 0.6), "a box without width is a line");
		assert.ok(near(0.3, 0.3), "a polygon of one point is a dot");
		assert.ok(near(0.35, 0.2), "a polygon of two points is a line");
		assert.equal(
			await page.locator('.chip[data-beyond="left"]').count(),
			1,
			"a chip points to what is out of view",
		);
	});

	it("what extends outside the image, as far as there is room", async () => {
		await draw("gray.png", [box([0.5, 0.5, 1.02, 0.9])]);
		const frame = await frameBox(page);
		const colorAt = await screen(page);
		const [edge] = runs(
			(x) => isNear(colorAt(x, frame.y + 0.7 * frame.height), CAN),
			frame.x + frame.width + 2,
			800,
		);
		assert.ok(edge);
	});

	it("crowds with dashes", async () => {
		await draw("gray.png", [box([0.1, 0.1, 0.9, 0.9], { isCrowd: true }), box([0.3, 0.3, 0.6, 0.6])]);
		const frame = await frameBox(page);
		const colorAt = await screen(page);
		const x = frame.x + 0.1 * frame.width;
		const dashes = runs((y) => isNear(colorAt(x, y), CAN, 60), frame.y + 40, frame.y + frame.height * 0.85);
		assert.ok(dashes.length > 10, `${dashes.length} dashes`);
	});

	it("a JPEG as stored, regardless of the rotation in its EXIF data", async () => {
		const drawn = await draw("rotated.jpg", [box([0.1, 0.1, 0.4, 0.9])]);
		assert.deepEqual(drawn.size, { width: 400, height: 200 });
		const frame = await frameBox(page);
		assert.ok(Math.abs(frame.width / frame.height - 2) < 0.01);
		const colorAt = await screen(page);
		const y = frame.y + frame.height / 2;
		assert.ok(isNear(colorAt(frame.x + 0.05 * frame.width, y), [220, 20, 20]), "left is red");
		assert.ok(isNear(colorAt(frame.x + 0.95 * frame.width, y), [20, 20, 220]), "right is blue");
		assert.match((await page.locator(".facts").textContent()) ?? "", /400 × 200 px.*shown unrotated/);
	});

	it("an image of four pixels in sharp squares", async () => {
		const drawn = await draw("tiny.png", [box([0, 0, 0.5, 1])]);
		assert.deepEqual(drawn.size, { width: 2, height: 2 });
		const frame = await frameBox(page);
		const colorAt = await screen(page);
		const y = frame.y + frame.height * 0.4;
		assert.deepEqual(colorAt(frame.x + frame.width * 0.54, y), [0, 0, 200]);
		assert.deepEqual(colorAt(frame.x + frame.width * 0.95, y), [0, 0, 200]);
	});

	it("labels inside the window without overlaps, for any image", async () => {
		const shapes = Array.from({ length: 60 }, (_, i) => {
			const x = ((i * 37) % 95) / 100;
			const y = ((i * 53) % 95) / 100;
			return box([x, y, x + 0.05, y + 0.05], { label: `class ${i % 7}` });
		});
		for (const image of ["gray.png", "wide.png", "tiny.png"]) {
			await draw(image, shapes);
			const labels = await visibleChips(page);
			assert.ok(labels.length > 10, `${labels.length} labels on ${image}`);
			labels.forEach((a, i) => {
				assert.ok(a.left >= 0 && a.right <= 800 && a.top >= 0 && a.bottom <= 640, `label ${i} on ${image}`);
				for (const b of labels.slice(i + 1)) {
					const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
					assert.ok(apart, `two labels overlap on ${image}`);
				}
			});
		}
	});

	it("the selected shape highlighted, and with its label", async () => {
		const shapes = [box([0.1, 0.1, 0.4, 0.4]), box([0.5, 0.5, 0.9, 0.9], { label: "carton" })];
		await draw("gray.png", shapes, { selected: 1 });
		assert.equal(await page.locator("[aria-current=true]").getAttribute("data-index"), "1");
		assert.equal(await page.locator(".chip.is-selected").textContent(), "carton");
		const frame = await frameBox(page);
		const colorAt = await screen(page);
		const band = runs(
			(x) => isNear(colorAt(x, frame.y + 0.7 * frame.height), [255, 255, 255], 40),
			frame.x,
			frame.x + frame.width,
		);
		assert.ok(band.length >= 2, "a white band runs along its sides");
		await post(page, { type: "select", index: undefined });
		await page.waitForFunction(() => document.querySelector(".selected") === null);
		assert.equal(await page.locator("[aria-current=true]").count(), 0);
	});
});

function assertNear(found: readonly { center: number }[], wanted: readonly number[]): void {
	assert.equal(found.length, wanted.length, JSON.stringify({ found, wanted }));
	found.forEach(({ center }, i) => {
		assert.ok(Math.abs(center - (wanted[i] ?? 0)) <= 1, JSON.stringify({ found, wanted }));
	});
}

function computed(page: Page, selector: string, property: string): Promise<string> {
	return page
		.locator(selector)
		.first()
		.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
}

function visibleChips(page: Page) {
	return page.locator(".chip:not(.crowded-out)").evaluateAll((chips) =>
		chips.map((chip) => {
			const { left, right, top, bottom } = chip.getBoundingClientRect();
			return { left, right, top, bottom };
		}),
	);
}
