import type { Page } from "playwright-core";
import { frameBox } from "./preview-driver.ts";

/** Waits until the view has settled and everything is drawn sharp. */
export async function atRest(page: Page): Promise<void> {
	await page.waitForTimeout(150);
	await page.waitForFunction(() => {
		const frame = document.querySelector<HTMLElement>(".frame");
		return frame !== null && /scale\(1\)/.test(frame.style.transform);
	});
	await page.evaluate(
		() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
	);
}

/** The screen position of a point of the image, given as fractions of the image's sides. */
export async function at(page: Page, shareX: number, shareY: number): Promise<{ x: number; y: number }> {
	const { x, y, width, height } = await frameBox(page);
	return { x: x + shareX * width, y: y + shareY * height };
}

export async function stageBox(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
	const box = await page.locator(".stage").boundingBox();
	if (!box) {
		throw new Error("The stage is not on the screen.");
	}
	return box;
}

/** The percentage in the toolbar. */
export async function scaleShown(page: Page): Promise<number> {
	return Number.parseFloat(((await page.locator(".scale").textContent()) ?? "").replaceAll(",", ""));
}

/** Runs of matching pixels between two positions. */
export function runs(
	fits: (position: number) => boolean,
	from: number,
	to: number,
): { center: number; length: number }[] {
	const found: { center: number; length: number }[] = [];
	let start: number | undefined;
	for (let position = Math.floor(from); position <= to; position++) {
		if (fits(position)) {
			start ??= position;
		} else if (start !== undefined) {
			found.push({ center: (start + position) / 2, length: position - start });
			start = undefined;
		}
	}
	return found;
}
