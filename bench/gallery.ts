import { existsSync, readFileSync } from "node:fs";
import { encode } from "jpeg-js";
import type { Page } from "playwright-core";
import { type GallerySession, startGallerySession } from "#test/browser/gallery-session.ts";
import { framesOf } from "./frames.ts";
import { shortDetectionLines } from "./lines.ts";
import { median, percentile, printTable } from "./table.ts";

const IMAGES = 1000;
/** So that a file of 100,000 lines is one that VS Code still gives to extensions: less than 50 MB. */
const BOXES = 4;
/** Events of the wheel in one movement, and how far each goes in CSS pixels. */
const EVENTS = 120;
const NOTCH = 120;

interface Memory {
	/** The page's objects and its share of the browser, in megabytes. */
	readonly heap: number;
	readonly nodes: number;
	/** The server's, in megabytes; NaN where there is no /proc. */
	readonly server: number;
}

/**
 * Opens a generated file in the built gallery, in a real Chromium before the real server, and scrolls through it by real
 * events. The images are a thousand JPEG files of 640 by 480 pixels, of which no thumbnail has been made before.
 */
export async function benchGallery({ lines: count }: { readonly lines: number }): Promise<void> {
	const lines = galleryLines(count);
	const megabytes = lines.reduce((sum, line) => sum + line.length + 1, 0) / 1e6;
	console.log(`${count} lines, ${megabytes.toFixed(0)} MB, ${IMAGES} images of 640 × 480\n`);
	const session = await startGallerySession({ width: 1280, height: 960 });
	try {
		const { page } = session;
		const few = lines.slice(0, 1);
		await session.open(few, photos());
		const idle = await framesOf(page, () => page.waitForTimeout(1500));
		const opening = await openingTime(session, lines);
		const before = await memoryOf(session);
		const start = performance.now();
		const firstPicture = untilFirstPicture(page).then(() => performance.now() - start);
		await session.open(lines);
		const all = performance.now() - start;
		const opened = await memoryOf(session);
		await pointAtGrid(page);
		const slow = await framesOf(page, () => turnWheel(page, NOTCH));
		const fast = await framesOf(page, () => turnWheel(page, NOTCH * 20));
		const again = await framesOf(page, () => turnWheel(page, -NOTCH * 20));
		const query = await queryTime(session);
		const after = await memoryOf(session);

		printTable(
			["", "ms"],
			[
				["opening the text: to its diagnostics", opening.toFixed(0)],
				["opening the gallery: to its first thumbnail", (await firstPicture).toFixed(0)],
				["to all that can be seen", all.toFixed(0)],
				["filtering by the size of objects", query.toFixed(0)],
			],
		);
		printTable(
			["frames", "median ms", "95 %", "longest", "count"],
			[
				["nothing to do", ...timesOf(idle)],
				["scrolling by notches", ...timesOf(slow)],
				["twenty times as fast, pictures made", ...timesOf(fast)],
				["and back", ...timesOf(again)],
			],
		);
		printTable(
			["memory", "page's heap MB", "elements", "server MB"],
			[
				["before", ...cellsOf(before)],
				["with the first tiles", ...cellsOf(opened)],
				["after scrolling", ...cellsOf(after)],
			],
		);
	} finally {
		await session.close();
	}
}

/** Every line names an image of its own, by a folder of its own; so many of them are the same file. */
function galleryLines(count: number): string[] {
	return shortDetectionLines(count).map((line, i) => {
		const record = JSON.parse(line);
		const image_url = `AmlDatastore://store/bench/${i}/${i % IMAGES}.jpg`;
		return JSON.stringify({ ...record, image_url, label: record.label.slice(0, BOXES) });
	});
}

/** One picture with another number behind its end, by which the files differ. */
function photos(): Map<string, Buffer> {
	const [width, height] = [640, 480];
	const data = Buffer.alloc(width * height * 4);
	for (let i = 0; i < data.length; i++) {
		data[i] = 128 + 90 * Math.sin(i / 977) + (i % 29);
	}
	const jpeg = encode({ width, height, data }, 85).data;
	return new Map(
		Array.from({ length: IMAGES }, (_, i) => [`${i}.jpg`, Buffer.concat([jpeg, Buffer.from(String(i))])]),
	);
}

/** From the text to the diagnostics of it, as an editor waits for them. */
async function openingTime({ server }: GallerySession, lines: readonly string[]): Promise<number> {
	const text = lines.join("\n");
	const start = performance.now();
	const uri = await server.open("opened.jsonl", text);
	await server.diagnostics(uri);
	const time = performance.now() - start;
	await server.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
	return time;
}

/** Of the page that comes next. */
async function untilFirstPicture(page: Page): Promise<void> {
	await page.waitForEvent("domcontentloaded");
	await page.locator(".tile-image:not([hidden])").first().waitFor();
}

async function queryTime(session: GallerySession): Promise<number> {
	const start = performance.now();
	await session.shown(() => session.page.getByLabel("Size of an object").selectOption("small"));
	return performance.now() - start;
}

async function pointAtGrid(page: Page): Promise<void> {
	const box = await page.locator(".grid").boundingBox();
	await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 300);
}

async function turnWheel(page: Page, by: number): Promise<void> {
	for (let i = 0; i < EVENTS; i++) {
		await page.mouse.wheel(0, by);
	}
	await page.waitForTimeout(300);
}

async function memoryOf({ page, server }: GallerySession): Promise<Memory> {
	const devTools = await page.context().newCDPSession(page);
	await devTools.send("HeapProfiler.collectGarbage");
	await devTools.send("Performance.enable");
	const { metrics } = await devTools.send("Performance.getMetrics");
	await devTools.detach();
	const metricOf = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
	const status = `/proc/${server.pid}/status`;
	const kilobytes = existsSync(status) ? /VmRSS:\s+(\d+)/.exec(readFileSync(status, "utf8"))?.[1] : undefined;
	return {
		heap: metricOf("JSHeapUsedSize") / 1e6,
		nodes: metricOf("Nodes"),
		server: Number(kilobytes ?? Number.NaN) / 1e3,
	};
}

function cellsOf({ heap, nodes, server }: Memory): string[] {
	return [heap.toFixed(1), String(nodes), server.toFixed(0)];
}

function timesOf(frames: readonly number[]): string[] {
	const longest = frames.reduce((most, time) => Math.max(most, time), 0);
	return [
		...[median(frames), percentile(frames, 0.95), longest].map((ms) => ms.toFixed(1)),
		String(frames.length),
	];
}
