import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import type { LineProblem } from "#core/protocol/server/line-view.ts";
import {
	axeViolations,
	isNear,
	picture,
	screen,
	sent,
	setTheme,
	show,
} from "#test/browser/support/preview-driver.ts";
import { plainPng } from "#test/browser/support/preview-images.ts";
import { type Session, startSession } from "#test/browser/support/preview-session.ts";
import type { Theme } from "#test/browser/support/preview-themes.ts";
import { at } from "#test/browser/support/preview-view.ts";
import { box, polygon } from "#test/unit/client/webview/stage/support/shapes.ts";

const SHAPES = [
	box([0.1, 0.1, 0.4, 0.5], { label: "kept" }),
	box([0.5, 0.1, 0.9, 0.5], { label: "dropped" }),
	polygon([[0.1, 0.6, 0.4, 0.6, 0.4, 0.9]], { label: "doubtful" }),
	box([0.6, 0.6, 0.9, 0.9], { label: "noted" }),
];
const PROBLEMS: readonly LineProblem[] = [
	{ index: 1, message: "topX is above bottomX", loses: "object", severity: "warning" },
	{ index: 2, message: "One segment has two points", loses: "segment", severity: "warning" },
	{ index: 3, message: "It stands twice", severity: "hint" },
];

describe("shapes with problems in the preview's page", () => {
	let session: Session;
	let page: Page;
	before(async () => {
		session = await startSession(new Map([["gray.png", plainPng(400, 300, [120, 120, 120])]]));
		page = session.page;
	});
	after(() => session.close());
	const draw = (problems = PROBLEMS) => show(page, picture("gray.png", SHAPES, { problems }));

	it("are hatched and dotted if training drops them, with light and dark lines, and only then", async () => {
		await draw();
		const colorAt = await screen(page);
		const shadesIn = async (left: number, right: number, y: number) => {
			const [from, to] = [await at(page, left, y), await at(page, right, y)];
			const greys = Array.from(
				{ length: Math.floor(to.x - from.x) },
				(_, i) => colorAt(from.x + i, from.y)[0],
			);
			return Math.max(...greys) - Math.min(...greys);
		};
		assert.ok((await shadesIn(0.55, 0.85, 0.3)) > 80, "hatched");
		assert.ok((await shadesIn(0.15, 0.35, 0.3)) < 8, "not hatched");
		const dashes = (selector: string) =>
			page.locator(selector).evaluate((line) => getComputedStyle(line).strokeDasharray);
		assert.notEqual(await dashes(".shape.dropped .line"), "none");
		assert.equal(await dashes('.shape[data-index="0"] .line'), "none");
	});

	it("keep the width of the hatching on the screen at every zoom", async () => {
		await draw();
		const bars = async () => {
			const colorAt = await screen(page);
			const { x, y } = await at(page, 0.7, 0.3);
			const light = Array.from({ length: 80 }, (_, i) => colorAt(x - 40 + i, y)[0] > 150);
			return light.filter((is, i) => is && !light[i - 1]).length;
		};
		const before = await bars();
		const { x, y } = await at(page, 0.7, 0.3);
		await page.mouse.move(x, y);
		await page.mouse.wheel(0, -300);
		await page.waitForTimeout(300);
		await page.mouse.move(2, 2);
		assert.ok(before >= 4 && Math.abs((await bars()) - before) <= 1, `${before} bars, then ${await bars()}`);
		await page.keyboard.press("0");
	});

	it("have a mark on their label, one per level, and say why there", async () => {
		await draw();
		const marks = await page
			.locator(".chip .problem-mark path")
			.evaluateAll((paths) => paths.map((path) => path.getAttribute("d")));
		assert.equal(new Set(marks).size, 3);
		assert.equal(await page.locator(".chip", { hasText: "kept" }).locator(".problem-mark").count(), 0);
		assert.equal(
			await page.locator(".chip.dropped").getAttribute("title"),
			"dropped\ntraining drops it: topX is above bottomX",
		);
	});

	it("say why when hovered or focused, and in their name", async () => {
		await draw();
		const why = page.locator(".why");
		assert.ok(!(await why.isVisible()));
		const { x, y } = await at(page, 0.7, 0.3);
		await page.mouse.move(x, y);
		assert.equal(await why.textContent(), "training drops it: topX is above bottomX");
		await page.mouse.move(2, 2);
		assert.ok(!(await why.isVisible()));
		await page.locator(".toolbar button:visible").last().focus();
		for (let i = 0; i < 3; i++) {
			await page.keyboard.press("Tab");
		}
		assert.equal(await why.textContent(), "One segment has two points");
		const names = await page
			.locator(".shape")
			.evaluateAll((shapes) => shapes.map((shape) => shape.getAttribute("aria-label")));
		assert.match(
			names[1] ?? "",
			/^box 2 of 4, dropped, 160 by 120 pixels at 50%, 10%, training drops it: topX is above bottomX$/,
		);
		assert.match(names[3] ?? "", /It stands twice$/);
	});

	it("are all dropped if training skips the whole line", async () => {
		await draw([{ message: "The label is no list", loses: "line", severity: "error" }]);
		assert.equal(await page.locator(".shape.dropped").count(), 4);
	});

	it("can be distinguished with forced colors", async () => {
		await setTheme(page, "high-contrast-light");
		await page.emulateMedia({ forcedColors: "active" });
		try {
			await draw();
			const colorAt = await screen(page);
			const { x, y } = await at(page, 0.7, 0.3);
			const greys = Array.from({ length: 40 }, (_, i) => colorAt(x + i, y)[0]);
			assert.ok(Math.max(...greys) - Math.min(...greys) > 80, "hatched");
			const mark = page.locator(".chip.dropped .problem-mark");
			assert.equal(await mark.evaluate((element) => getComputedStyle(element).stroke), "rgb(0, 0, 0)");
			assert.deepEqual(await axeViolations(page), []);
		} finally {
			await page.emulateMedia({ forcedColors: "none" });
		}
	});

	for (const theme of ["dark", "light", "high-contrast", "high-contrast-light"] as Theme[]) {
		it(`are accessible in the theme ${theme}`, async () => {
			await setTheme(page, theme);
			await draw();
			const { x, y } = await at(page, 0.7, 0.3);
			await page.mouse.move(x, y);
			assert.ok(await page.locator(".why").isVisible());
			assert.deepEqual(await axeViolations(page), []);
			const colorAt = await screen(page);
			const band = await at(page, 0.7, 0.1);
			assert.ok(!isNear(colorAt(band.x, band.y), [120, 120, 120], 8), "its outline is seen");
			await page.mouse.move(2, 2);
		});
	}

	it("offer to choose the folder of a missing image, and say why that failed", async () => {
		const { imageSource: _, ...missing } = picture("gone.png", SHAPES, { searched: ["/data"] });
		await show(page, missing);
		await page.getByRole("button", { name: "Choose folder…" }).click();
		const [request] = await sent(page, "request");
		assert.equal(request?.name, "pickImageFolder");
		await page.evaluate(
			(id) =>
				window.postMessage({ type: "failure", id, message: "gone.png is not in /pictures" }, window.origin),
			request?.id,
		);
		await page.getByText("gone.png is not in /pictures").waitFor();
	});
});
