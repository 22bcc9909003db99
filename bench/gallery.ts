import { existsSync, readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { type GallerySession, startGallerySession } from "#test/browser/support/gallery-session.ts";
import { framesOf } from "./frames.ts";
import { galleryLines, photos } from "./gallery-data.ts";
import { type Opening, openBothWays } from "./gallery-opening.ts";
import { median, percentile, printTable } from "./table.ts";

/** Wheel events in one movement, and the distance of each in CSS pixels. */
const EVENTS = 120;
const NOTCH = 120;

export interface GalleryBench {
	readonly lines: number;
	/** How often the file is opened both ways. */
	readonly rounds: number;
}

interface Memory {
	/** The page's objects and its share of the browser, in megabytes. */
	readonly heap: number;
	readonly nodes: number;
	/** The server's memory, in megabytes; NaN without /proc. */
	readonly server: number;
}

/**
 * Opens a generated file in the built gallery, in a real Chromium with the real server, and scrolls through it with real
 * events. The images are a thousand JPEG files of 640 by 480 pixels without existing thumbnails.
 */
export async function benchGallery({ lines: count, rounds }: GalleryBench): Promise<void> {
	const lines = galleryLines(count);
	const images = photos();
	const megabytes = lines.reduce((sum, line) => sum + line.length + 1, 0) / 1e6;
	console.log(`${count} lines, ${megabytes.toFixed(0)} MB, ${images.size} images of 640 × 480\n`);
	const openings: Opening[] = [];
	for (let round = 0; round < rounds; round++) {
		openings.push(await openBothWays(lines, images, round));
	}
	printOpenings(openings);
	const session = await startGallerySession({ width: 1280, height: 960 });
	try {
		const { page } = session;
		const few = lines.slice(0, 1);
		await session.open(few, images);
		const idle = await framesOf(page, () => page.waitForTimeout(1500));
		const before = await memoryOf(session);
		await session.open(lines);
		const opened = await memoryOf(session);
		await pointAtGrid(page);
		const slow = await framesOf(page, () => turnWheel(page, NOTCH));
		const fast = await framesOf(page, () => turnWheel(page, NOTCH * 20));
		const again = await framesOf(page, () => turnWheel(page, -NOTCH * 20));
		const query = await queryTime(session);
		const after = await memoryOf(session);

		console.log(`filtering by box size: ${query.toFixed(0)} ms\n`);
		printTable(
			["frames", "median ms", "95 %", "longest", "count"],
			[
				["nothing to do", ...timesOf(idle)],
				["scrolling by notches", ...timesOf(slow)],
				["twenty times as fast, making thumbnails", ...timesOf(fast)],
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

function printOpenings(openings: readonly Opening[]): void {
	const all = (timeOf: (opening: Opening) => number, digits = 0) => {
		const times = openings.map(timeOf);
		return [median(times), ...times].map((time) => time.toFixed(digits));
	};
	printTable(
		["opening, ms", "median", ...openings.map((_, i) => `round ${i + 1}`)],
		[
			["the text: to its diagnostics", ...all(({ text }) => text)],
			["the gallery: to its first thumbnail", ...all(({ picture }) => picture)],
			["… as a share of the text's", ...all(({ picture, text }) => picture / text, 2)],
			["… to everything visible", ...all((opening) => opening.all)],
		],
	);
}

async function queryTime(session: GallerySession): Promise<number> {
	const start = performance.now();
	await session.shown(() => session.page.getByLabel("Box size").selectOption("small"));
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
