import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { classColor } from "#core/model/class-color.ts";
import {
	colorOf,
	frameBox,
	isNear,
	picture,
	post,
	screen,
	sent,
	show,
} from "#test/browser/support/preview-driver.ts";
import { type Color, plainPng } from "#test/browser/support/preview-images.ts";
import { type Session, startSession } from "#test/browser/support/preview-session.ts";
import { at, atRest, runs, scaleShown, stageBox } from "#test/browser/support/preview-view.ts";
import { box, polygon } from "#test/unit/client/webview/stage/support/shapes.ts";

const GRAY: Color = [120, 120, 120];
const CAN = colorOf(classColor("can"));

const images = new Map([
	["gray.png", plainPng(400, 300, GRAY)],
	["same.png", plainPng(400, 300, [90, 90, 90])],
	["other.png", plainPng(300, 400, GRAY)],
]);

describe("the view of the preview's page", () => {
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

	it("draws a box at its coordinates, within a pixel, at three zooms", async () => {
		for (const zooms of [0, 4, 9]) {
			await fresh("gray.png", [box([0.4, 0.35, 0.62, 0.6])]);
			const { x, y } = await at(page, 0.5, 0.45);
			await page.mouse.move(x, y);
			for (let i = 0; i < zooms; i++) {
				await page.mouse.wheel(0, -30);
			}
			await atRest(page);
			const frame = await frameBox(page);
			assert.ok(
				Math.abs(frame.width / 4 - (await scaleShown(page))) <= 0.6,
				"the frame is as large as it says",
			);
			const colorAt = await screen(page);
			const stage = await stageBox(page);
			const found = runs((px) => isNear(colorAt(px, y), CAN, 40), stage.x + 1, stage.x + stage.width - 2);
			const wanted = [0.4, 0.62].map((share) => frame.x + share * frame.width);
			assert.equal(found.length, 2, `${zooms} zooms: ${JSON.stringify({ found, wanted })}`);
			found.forEach(({ center, length }, i) => {
				assert.ok(
					Math.abs(center - (wanted[i] ?? 0)) <= 1,
					`${zooms} zooms: ${JSON.stringify({ found, wanted })}`,
				);
				assert.ok(length <= 3, "strokes keep their width");
			});
		}
		assert.ok((await scaleShown(page)) > 250);
	});

	it("leaves a hole unfilled at any zoom", async () => {
		const outer = [0.1, 0.1, 0.9, 0.1, 0.9, 0.9, 0.1, 0.9];
		const inner = [0.4, 0.4, 0.6, 0.4, 0.6, 0.6, 0.4, 0.6];
		await fresh("gray.png", [polygon([outer, inner])]);
		const { x, y } = await at(page, 0.5, 0.5);
		await page.mouse.move(x, y);
		await page.mouse.wheel(0, -400);
		await atRest(page);
		await page.mouse.move(2, 2);
		const colorAt = await screen(page);
		const [hole, filled] = [await at(page, 0.5, 0.5), await at(page, 0.35, 0.5)];
		assert.deepEqual(colorAt(hole.x, hole.y), GRAY);
		assert.notDeepEqual(colorAt(filled.x, filled.y), GRAY);
	});

	it("keeps the point under the cursor in place, with wheel and pinch", async () => {
		await fresh("gray.png");
		for (const modifier of [undefined, "Control"] as const) {
			const { x, y } = await at(page, 0.3, 0.7);
			await page.mouse.move(x, y);
			if (modifier) {
				await page.keyboard.down(modifier);
			}
			for (const delta of [-90, -150, -60, 30]) {
				await page.mouse.wheel(0, modifier ? delta / 5 : delta);
			}
			if (modifier) {
				await page.keyboard.up(modifier);
			}
			await atRest(page);
			const now = await at(page, 0.3, 0.7);
			assert.ok(Math.hypot(now.x - x, now.y - y) <= 1, JSON.stringify({ x, y, now }));
		}
		assert.ok((await scaleShown(page)) > 200);
	});

	it("changes nothing but transforms while it moves", async () => {
		await fresh("gray.png");
		const { x, y } = await at(page, 0.5, 0.5);
		await page.mouse.move(x, y);
		// What is drawn at each change, and whether the view moved then; examined in the page, where there is no hurry.
		await page.evaluate(() => {
			const frame = document.querySelector(".frame") as HTMLElement;
			const seen: { isMoving: boolean; drawn: string }[] = [];
			const look = () => {
				const isMoving = document.querySelector(".is-zooming") !== null;
				seen.push({ isMoving, drawn: `${frame.style.width} ${frame.innerHTML}` });
			};
			look();
			new MutationObserver(look).observe(frame, { attributes: true, childList: true, subtree: true });
			Object.assign(window, { seen });
		});
		await page.mouse.wheel(0, -100);
		await atRest(page);
		const seen = await page.evaluate(
			() => (window as unknown as { seen: { isMoving: boolean; drawn: string }[] }).seen,
		);
		const [before] = seen;
		const moving = seen.filter(({ isMoving }) => isMoving);
		assert.ok(moving.length > 0);
		assert.ok(moving.every(({ drawn }) => drawn === before?.drawn));
		assert.notEqual(seen.at(-1)?.drawn, before?.drawn, "at rest it has its real size");
	});

	it("pans by dragging, with the space bar and with the middle button, without selecting anything", async () => {
		await fresh("gray.png");
		for (const how of ["drag", "space", "middle"] as const) {
			const before = await frameBox(page);
			const { x, y } = await at(page, 0.5, 0.5);
			await page.mouse.move(x, y);
			if (how === "space") {
				await page.keyboard.down(" ");
			}
			const button = how === "middle" ? "middle" : "left";
			await page.mouse.down({ button });
			await page.mouse.move(x + 20, y + 8);
			await page.mouse.move(x + 45, y - 25);
			await page.mouse.up({ button });
			await page.keyboard.up(" ");
			await atRest(page);
			const now = await frameBox(page);
			assert.deepEqual([now.x - before.x, now.y - before.y], [45, -25], how);
		}
		assert.deepEqual(await sent(page, "chose"), []);
	});

	it("pans with the keyboard, and never out of view", async () => {
		await fresh("gray.png");
		const start = await frameBox(page);
		await page.keyboard.press("Shift+ArrowLeft");
		assert.ok((await frameBox(page)).x > start.x, "what is to the left comes into sight");
		for (const key of ["Shift+ArrowLeft", "Shift+ArrowUp"]) {
			for (let i = 0; i < 20; i++) {
				await page.keyboard.press(key);
			}
		}
		const [frame, stage] = [await frameBox(page), await stageBox(page)];
		const kept = [stage.x + stage.width - frame.x, stage.y + stage.height - frame.y];
		assert.deepEqual(kept.map(Math.round), [48, 48]);
	});

	it("fits, shows the actual size, and shows the percentage", async () => {
		await fresh("gray.png");
		const fitted = await frameBox(page);
		await page.keyboard.press("1");
		assert.equal((await frameBox(page)).width, 400);
		assert.equal(await scaleShown(page), 100);
		await page.getByRole("button", { name: "Zoom in" }).click();
		assert.equal(await scaleShown(page), 125);
		await page.getByRole("button", { name: "Zoom out" }).click();
		await page.keyboard.press("+");
		await page.keyboard.press("-");
		assert.equal(await scaleShown(page), 100);
		const corner = await at(page, 0.05, 0.05);
		await page.mouse.dblclick(corner.x, corner.y);
		assert.deepEqual(await frameBox(page), fitted);
	});

	it("stays the same while stepping through images of the same size, and fits others", async () => {
		await fresh("gray.png");
		const { x, y } = await at(page, 0.2, 0.2);
		await page.mouse.move(x, y);
		await page.mouse.wheel(0, -300);
		await atRest(page);
		const zoomed = await frameBox(page);
		await show(page, picture("same.png", [box([0, 0, 1, 1])]));
		assert.deepEqual(await frameBox(page), zoomed);
		await show(page, picture("other.png", [box([0, 0, 1, 1])]));
		const [frame, stage] = [await frameBox(page), await stageBox(page)];
		assert.ok(frame.height < stage.height && frame.width < stage.width);
	});

	it("is the same after the page was hidden or reloaded", async () => {
		await fresh("gray.png");
		const { x, y } = await at(page, 0.2, 0.2);
		await page.mouse.move(x, y);
		await page.mouse.wheel(0, -300);
		await atRest(page);
		const zoomed = await frameBox(page);
		const state = await page.evaluate(() => window.collected.state);
		await page.addInitScript((left) => {
			window.collected.state ??= left;
		}, state);
		await page.reload();
		await page.waitForFunction(() => window.collected.messages.some(({ type }) => type === "ready"));
		await show(page, picture("gray.png", [box([0.25, 0.2, 0.75, 0.8])]));
		const now = await frameBox(page);
		assert.ok(Math.hypot(now.x - zoomed.x, now.y - zoomed.y) <= 1, JSON.stringify({ now, zoomed }));
		assert.equal(now.width, zoomed.width);
		await page.keyboard.press("0");
		assert.ok(!("view" in ((await page.evaluate(() => window.collected.state)) as object)));
	});

	it("scrolls to the shape that the keyboard or the text cursor reaches", async () => {
		const corners = [box([0.02, 0.02, 0.08, 0.08]), box([0.9, 0.9, 0.98, 0.98])];
		await fresh("gray.png", corners);
		const isInSight = async (index: number) => {
			const stage = await stageBox(page);
			const shape = await page.locator(`.shape[data-index="${index}"] .line`).boundingBox();
			return shape !== null && shape.x >= stage.x && shape.x + shape.width <= stage.x + stage.width;
		};
		const { x, y } = await at(page, 0.5, 0.5);
		await page.mouse.move(x, y);
		await page.mouse.wheel(0, -500);
		await atRest(page);
		assert.ok(!(await isInSight(0)) && !(await isInSight(1)));
		await page.locator(".toolbar button:visible").last().focus();
		await page.keyboard.press("Tab");
		await atRest(page);
		assert.ok(await isInSight(0));
		await post(page, { type: "select", index: 1 });
		await page.waitForFunction(() => document.querySelector(".selected") !== null);
		assert.ok(await isInSight(1));
	});

	it("hides the shapes: they cannot be seen, hovered or reached", async () => {
		await fresh("gray.png");
		await page.keyboard.press("h");
		assert.ok(
			!(await page.locator(".shape .line").isVisible()) && !(await page.locator(".chip").isVisible()),
		);
		const { x, y } = await at(page, 0.5, 0.5);
		await page.mouse.click(x, y);
		assert.deepEqual(await sent(page, "chose"), []);
		const button = page.getByRole("button", { name: "Hide shapes" });
		assert.equal(await button.getAttribute("aria-pressed"), "true");
		await button.click();
		assert.ok(await page.locator(".shape .line").isVisible());
	});

	it("shows the pixel, and the class, size and share of the image of a shape", async () => {
		await fresh("gray.png");
		const inside = await at(page, 200.5 / 400, 150.5 / 300);
		await page.mouse.move(inside.x, inside.y);
		assert.equal(await page.locator(".pixel").textContent(), "x 200, y 150");
		assert.equal(await page.locator(".shape-facts").textContent(), "can · 200 × 180 px · 30% of the image");
		const outside = await at(page, -0.02, 0.5);
		await page.mouse.move(outside.x, outside.y);
		assert.equal(await page.locator(".readout").textContent(), "");
	});
});
