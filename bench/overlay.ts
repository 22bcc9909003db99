import type { Page } from "playwright-core";
import { toPixelShape } from "#client/webview/stage/geometry.ts";
import { hitTest } from "#client/webview/stage/hit-test.ts";
import type { Shape } from "#core/model/shape.ts";
import { frameBox, picture, show } from "#test/browser/support/preview-driver.ts";
import { plainPng } from "#test/browser/support/preview-images.ts";
import { startSession } from "#test/browser/support/preview-session.ts";
import { atRest } from "#test/browser/support/preview-view.ts";
import { box, polygon } from "#test/unit/client/webview/stage/support/shapes.ts";
import { framesOf } from "./frames.ts";
import { median, percentile, printTable } from "./table.ts";

const SIZE = { width: 1280, height: 960 };
const IMAGE = "image.png";
/** Pointer events in one movement. */
const EVENTS = 80;
const ROUNDS = 3;

/** What the user sees, in milliseconds. */
interface Seen {
	readonly firstPaint: number;
	readonly pan: readonly number[];
	readonly zoom: readonly number[];
	/** From the last event of a zoom until everything is sharp. */
	readonly sharp: number;
}

/** Pans and zooms the built preview in a real Chromium with real events, with many shapes and with none, and prints the frame times. */
export async function benchOverlay(): Promise<void> {
	const scenes: readonly [string, readonly Shape[]][] = [
		["empty stage", []],
		["100 boxes", boxes(100)],
		["1,000 boxes", boxes(1000)],
		["500 polygons of 40 points", polygons(500, 40)],
	];
	const session = await startSession(new Map([[IMAGE, plainPng(SIZE.width, SIZE.height, [120, 130, 120])]]));
	try {
		await session.page.setViewportSize({ width: 1280, height: 960 });
		console.log(`an idle frame takes ${(await idleFrame(session.page)).toFixed(1)} ms\n`);
		const rows: string[][] = [];
		for (const [name, shapes] of scenes) {
			const { firstPaint, pan, zoom, sharp } = await look(session.page, shapes);
			const hit = shapes.length === 0 ? "" : microseconds(shapes).toFixed(1);
			rows.push([
				name,
				...[firstPaint, median(pan), percentile(pan, 0.95), median(zoom), percentile(zoom, 0.95), sharp].map(
					(ms) => ms.toFixed(1),
				),
				hit,
			]);
		}
		printTable(["", "first paint ms", "pan ms", "95 %", "zoom ms", "95 %", "sharp ms", "hit test µs"], rows);
	} finally {
		await session.close();
	}
}

/** Shapes from a seed, in a grid with some overlap. */
function boxes(count: number): Shape[] {
	return places(count).map(([x, y, side], i) => box([x, y, x + side, y + side], { label: `class ${i % 9}` }));
}

function polygons(count: number, points: number): Shape[] {
	return places(count).map(([x, y, side], i) => {
		const ring = Array.from({ length: points }, (_, j) => {
			const [angle, radius] = [(2 * Math.PI * j) / points, (side / 2) * (0.7 + 0.3 * Math.sin(j * 2.7))];
			return [x + side / 2 + radius * Math.cos(angle), y + side / 2 + radius * Math.sin(angle)];
		});
		return polygon([ring.flat()], { label: `class ${i % 9}` });
	});
}

function places(count: number): [number, number, number][] {
	const columns = Math.ceil(Math.sqrt(count));
	return Array.from({ length: count }, (_, i) => {
		const [x, y] = [(i % columns) / columns, Math.floor(i / columns) / columns];
		return [x * 0.95, y * 0.95, (1.2 + ((i * 7) % 5) / 10) / columns / 1.1];
	});
}

async function look(page: Page, shapes: readonly Shape[]): Promise<Seen> {
	const [paints, pan, zoom, sharps]: [number[], number[], number[], number[]] = [[], [], [], []];
	for (let round = 0; round < ROUNDS; round++) {
		await show(page, picture(IMAGE, []));
		paints.push(await firstPaint(page, shapes));
		await page.keyboard.press("0");
		await atRest(page);
		pan.push(...(await framesOf(page, () => drag(page))));
		await page.keyboard.press("0");
		await atRest(page);
		zoom.push(...(await framesOf(page, () => turnWheel(page))));
		sharps.push(await untilSharp(page));
	}
	return { firstPaint: median(paints), pan, zoom, sharp: median(sharps) };
}

/** From the message with the image to the page's message that it is on the screen. */
async function firstPaint(page: Page, shapes: readonly Shape[]): Promise<number> {
	await page.evaluate(() => {
		window.collected.messages = [];
	});
	return page.evaluate(
		async (data) => {
			const start = performance.now();
			window.postMessage(data, window.origin);
			while (!window.collected.messages.some(({ type }) => type === "drawn")) {
				await new Promise((resolve) => setTimeout(resolve));
			}
			return performance.now() - start;
		},
		{ type: "show", picture: picture(IMAGE, shapes) },
	);
}

async function idleFrame(page: Page): Promise<number> {
	await show(page, picture(IMAGE, []));
	return median(await framesOf(page, () => page.waitForTimeout(1500)));
}

/** In circles over the shapes. */
async function drag(page: Page): Promise<void> {
	const { x, y, width, height } = await frameBox(page);
	const [middleX, middleY] = [x + width / 2, y + height / 2];
	await page.mouse.move(middleX, middleY);
	await page.mouse.down();
	for (let i = 1; i <= EVENTS; i++) {
		const angle = i / 12;
		await page.mouse.move(middleX + 150 * Math.sin(angle), middleY + 90 * (1 - Math.cos(angle)));
	}
	await page.mouse.up();
}

/** In and out. */
async function turnWheel(page: Page): Promise<void> {
	const { x, y, width, height } = await frameBox(page);
	await page.mouse.move(x + width / 2, y + height / 2);
	for (let i = 0; i < EVENTS; i++) {
		await page.mouse.wheel(0, i % 50 < 30 ? -24 : 30);
	}
}

async function untilSharp(page: Page): Promise<number> {
	return page.evaluate(async () => {
		const start = performance.now();
		while (document.querySelector(".is-zooming")) {
			await new Promise(requestAnimationFrame);
		}
		await new Promise(requestAnimationFrame);
		await new Promise((resolve) => setTimeout(resolve));
		return performance.now() - start;
	});
}

/** The cost of finding the shape under the pointer, at positions from a seed. */
function microseconds(shapes: readonly Shape[]): number {
	const ready = shapes.map((shape) => toPixelShape(shape, SIZE));
	const times = Array.from({ length: 4000 }, (_, i) => {
		const start = performance.now();
		hitTest(ready, (i * 7919) % SIZE.width, (i * 104_729) % SIZE.height, 4);
		return (performance.now() - start) * 1000;
	});
	return median(times);
}
