import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { picture } from "./preview-driver.ts";
import { createHand, type Hand, IMAGES } from "./preview-hand.ts";
import { type Host, startHost } from "./preview-host.ts";
import { startSession } from "./preview-session.ts";

/** The page in a browser, with the host that answers it and the hand that uses it. */
export interface Editor {
	readonly page: Page;
	readonly host: Host;
	readonly hand: Hand;
	/** Resets the state: moves the pointer away, and shows another line, fitted. */
	readonly tidy: () => Promise<void>;
	readonly close: () => Promise<void>;
}

export async function openEditor(): Promise<Editor> {
	const session = await startSession(IMAGES);
	const { page } = session;
	const host = await startHost(page);
	return {
		page,
		host,
		hand: createHand(page),
		async tidy() {
			await page.mouse.move(2, 2);
			await host.show(picture("gray.png", [], { line: 0 }));
			await page.keyboard.press("0");
		},
		async close() {
			const { violations } = await page.evaluate(() => window.collected);
			await session.close();
			assert.deepEqual(violations, [], "The page's own security policy was violated.");
		},
	};
}
