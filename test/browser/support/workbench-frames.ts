import type { FrameLocator, Page } from "playwright-core";

/** The open extension page that contains such an element. Waits until there is one. */
export async function frameWith(page: Page, selector: string): Promise<FrameLocator> {
	const pages = page.locator("iframe.webview.ready");
	for (let tries = 0; tries < 600; tries++) {
		for (let i = 0; i < (await pages.count()); i++) {
			const inner = pages.nth(i).contentFrame().locator("iframe#active-frame").contentFrame();
			if ((await inner.locator(selector).count()) > 0) {
				return inner;
			}
		}
		await page.waitForTimeout(50);
	}
	throw new Error(`Waited in vain for a page with ${selector}`);
}
