import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import type { LineChange } from "#core/model/line-change.ts";
import type { Picture } from "#core/protocol/pages/preview-messages.ts";
import { box, polygon } from "#test/unit/client/webview/stage/support/shapes.ts";
import { frameBox, picture } from "./preview-driver.ts";
import { plainPng } from "./preview-images.ts";

/** The size of the edited image, in pixels. */
const SIZE = { width: 400, height: 300 };
export const IMAGES = new Map([["gray.png", plainPng(SIZE.width, SIZE.height, [120, 120, 120])]]);

/** Two boxes: from 100, 75 to 200, 150 and from 240, 180 to 320, 270. */
export const BOXES = [
	box([0.25, 0.25, 0.5, 0.5], { label: "can" }),
	box([0.6, 0.6, 0.8, 0.9], { label: "carton" }),
] as const;
/** A polygon with the points 100, 75 and 300, 75 and 200, 225. */
const TRIANGLE = [polygon([[0.25, 0.25, 0.75, 0.25, 0.5, 0.75]], { label: "can" })];

export function boxes(rest: Partial<Picture> = {}): Picture {
	return picture("gray.png", BOXES, { objectKind: "box", ...rest });
}

export function polygons(rest: Partial<Picture> = {}): Picture {
	return picture("gray.png", TRIANGLE, { objectKind: "polygon", selected: 0, ...rest });
}

/** What the user does and sees on the page, in image pixels. */
export interface Hand {
	/** The screen position of a point of the image. */
	readonly at: (x: number, y: number) => Promise<[number, number]>;
	/** Presses, moves in two steps, and releases. */
	readonly drag: (from: readonly [number, number], to: readonly [number, number]) => Promise<void>;
	readonly click: (x: number, y: number) => Promise<void>;
	readonly zoomIn: () => Promise<void>;
	/** The last announcement to a screen reader. */
	readonly says: () => Promise<string>;
	readonly text: (selector: string) => Promise<string>;
	/** A shape's bounds as drawn: left, top, right, bottom. */
	readonly drawn: (index: number) => Promise<number[]>;
}

export function createHand(page: Page): Hand {
	const at = async (x: number, y: number): Promise<[number, number]> => {
		const frame = await frameBox(page);
		return [frame.x + (x / SIZE.width) * frame.width, frame.y + (y / SIZE.height) * frame.height];
	};
	const drag = async (from: readonly [number, number], to: readonly [number, number]) => {
		await page.mouse.move(...(await at(...from)));
		await page.mouse.down();
		await page.mouse.move(...(await at((from[0] + to[0]) / 2, (from[1] + to[1]) / 2)));
		await page.mouse.move(...(await at(...to)));
		await page.mouse.up();
	};
	const click = async (x: number, y: number) => page.mouse.click(...(await at(x, y)));
	const zoomIn = async () => {
		const [x, y] = await at(150, 110);
		await page.mouse.move(x, y);
		await page.mouse.wheel(0, -300);
		// The view settles.
		await page.waitForTimeout(250);
	};
	const says = async () => ((await page.locator("[aria-live]").textContent()) ?? "").replace("\u00a0", "");
	const text = async (selector: string) => (await page.locator(selector).textContent()) ?? "";
	const drawn = async (index: number) =>
		page.locator(`.overlay [data-index="${index}"] .line`).evaluate((element) => {
			const { x, y, width, height } = (element as SVGGraphicsElement).getBBox();
			return [x, y, x + width, y + height].map(Math.round);
		});
	return { at, drag, click, zoomIn, says, text, drawn };
}

/** The numbers of a change in image pixels: corners of a box, or all points of a polygon. */
export function pixels(change: LineChange): number[][] {
	const geometry = "geometry" in change ? change.geometry : assert.fail(JSON.stringify(change));
	const rings =
		geometry.kind === "polygon"
			? geometry.polygon
			: [[geometry.box.topX, geometry.box.topY, geometry.box.bottomX, geometry.box.bottomY]];
	return rings.map((ring) => ring.map((value, i) => value * (i % 2 ? SIZE.height : SIZE.width)));
}
/** Fails unless the numbers of a change are these, within an image pixel. */
export function isNear(change: LineChange, expected: readonly (readonly number[])[]): void {
	const found = pixels(change);
	const isClose = (a: number, b: number | undefined) => Math.abs(a - (b ?? Number.NaN)) <= 1;
	const all = found.every(
		(ring, r) => ring.length === expected[r]?.length && ring.every((n, i) => isClose(n, expected[r]?.[i])),
	);
	assert.ok(
		all && found.length === expected.length,
		`${JSON.stringify(found)} is not ${JSON.stringify(expected)}`,
	);
}
