import type { Page } from "playwright-core";

/** The times between frames, in milliseconds, while something happens on a page. */
export async function framesOf(page: Page, happen: () => Promise<void>): Promise<number[]> {
	await page.evaluate(() => {
		const times: number[] = [];
		const bench = { times, isOver: false };
		Object.assign(window, { bench });
		const tick = (time: number) => {
			times.push(time);
			if (!bench.isOver) {
				requestAnimationFrame(tick);
			}
		};
		requestAnimationFrame(tick);
	});
	await happen();
	const times = await page.evaluate(() => {
		const { bench } = window as unknown as { bench: { times: number[]; isOver: boolean } };
		bench.isOver = true;
		return bench.times;
	});
	return times.slice(1).map((time, i) => time - (times[i] ?? time));
}
