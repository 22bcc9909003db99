import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import type * as StageModule from "#client/webview/stage/stage.ts";
import type { Tool } from "#client/webview/stage/tool.ts";
import type { Geometry } from "#core/model/shape.ts";
import { type Session, startSession } from "#test/browser/support/preview-session.ts";
import { at, atRest, stageBox } from "#test/browser/support/preview-view.ts";
import { box } from "#test/unit/client/webview/stage/support/shapes.ts";
import { ROOT } from "#test/vscode/project.ts";

declare global {
	interface Window {
		stageModule: typeof StageModule;
		stage: StageModule.Stage;
		heard: string[];
	}
}

/** Shows the stage alone, as a developer of a tool has it, instead of the whole page. */
async function standAlone(page: Page): Promise<void> {
	const { outputFiles } = await build({
		entryPoints: [`${ROOT}/client/webview/stage/stage.ts`],
		bundle: true,
		format: "iife",
		globalName: "stageModule",
		write: false,
	});
	await page.evaluate(`${outputFiles[0]?.text}; window.stageModule = stageModule;`);
	await page.evaluate(() => {
		const strings = JSON.parse(document.body.dataset.strings ?? "{}");
		const nothing = () => undefined;
		window.heard = [];
		window.stage = window.stageModule.createStage(strings, {
			choose: (index) => window.heard.push(`choose ${index}`),
			moved: nothing,
			rested: nothing,
			pointed: nothing,
		});
		document.body.replaceChildren(window.stage.element);
		// The size reaches the stage with the next frame.
		return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
	});
}

describe("a tool on the stage", () => {
	let session: Session;
	let page: Page;
	before(async () => {
		session = await startSession(new Map());
		page = session.page;
		await standAlone(page);
		await page.evaluate(
			(shapes) =>
				window.stage.show({
					size: { width: 400, height: 300 },
					image: undefined,
					shapes,
					problems: [],
					classes: [],
					selected: undefined,
				}),
			[box([0.1, 0.1, 0.3, 0.3], { index: 0 }), box([0.6, 0.6, 0.9, 0.9], { index: 1, label: "milk" })],
		);
		await page.evaluate(() => {
			const say = (what: string, { x, y }: { x: number; y: number }) =>
				void window.heard.push(`${what} ${Math.round(x)} ${Math.round(y)}`);
			const tool: Tool = {
				cursor: () => "crosshair",
				pointerDown: (point) => {
					say("down", point);
					return point.x < 200;
				},
				pointerMove: (point, event) => event.buttons > 0 && say("move", point),
				pointerUp: (point) => say("up", point),
				click: (point) => say("click", point),
				doubleClick: () => true,
				cancel: () => void window.heard.push("cancel"),
				redraw: () => void window.heard.push("redraw"),
			};
			window.stage.use(tool);
		});
	});
	after(() => session.close());

	const heard = () => page.evaluate(() => window.heard.splice(0));

	it("handles its own gestures, in image pixels, and the stage handles the others", async () => {
		await heard();
		const [from, to] = [await at(page, 0.25, 0.5), await at(page, 0.3, 0.7)];
		await page.mouse.move(from.x, from.y);
		assert.equal(
			await page.locator(".stage").evaluate((stage) => getComputedStyle(stage).cursor),
			"crosshair",
		);
		await page.mouse.down();
		await page.mouse.move(to.x, to.y);
		await page.mouse.up();
		assert.deepEqual(await heard(), ["down 100 150", "move 120 210", "up 120 210"]);
		const before = await at(page, 0, 0);
		const right = await at(page, 0.75, 0.5);
		await page.mouse.move(right.x, right.y);
		await page.mouse.down();
		await page.mouse.move(right.x + 30, right.y);
		await page.mouse.up();
		await atRest(page);
		const moved = await at(page, 0, 0);
		assert.deepEqual([moved.x - before.x, moved.y - before.y], [30, 0], "what is not taken pans");
		assert.deepEqual(await heard(), ["down 300 150", "redraw"]);
		await page.mouse.click(right.x + 30, right.y);
		assert.deepEqual(await heard(), ["down 300 150", "click 300 150"]);
	});

	it("does not receive the stage's own gestures", async () => {
		const { x, y } = await at(page, 0.25, 0.5);
		await page.mouse.move(x, y);
		await heard();
		await page.mouse.down({ button: "middle" });
		await page.mouse.move(x + 10, y);
		await page.mouse.up({ button: "middle" });
		await page.mouse.wheel(0, -50);
		await atRest(page);
		assert.ok((await heard()).every((what) => what === "redraw"));
	});

	it("moves one shape and its label without redrawing others", async () => {
		await page.evaluate(() => window.stage.view.fit());
		const other = await page.evaluateHandle(
			() => document.querySelector('.shape[data-index="1"]')?.firstElementChild,
		);
		const chip = (await page.locator('.chip[data-index="0"]').boundingBox())?.x ?? 0;
		const geometry: Geometry = { kind: "box", box: { topX: 0.2, topY: 0.2, bottomX: 0.5, bottomY: 0.4 } };
		await page.evaluate((next) => window.stage.redrawShape(0, next), geometry);
		const name = await page.locator('.shape[data-index="0"]').getAttribute("aria-label");
		assert.equal(name, "box 1 of 2, can, 120 by 60 pixels at 20%, 20%");
		const line = await page.locator('.shape[data-index="0"] .line').boundingBox();
		const corner = await at(page, 0.2, 0.2);
		assert.ok(line && Math.abs(line.x - corner.x) < 3 && Math.abs(line.y - corner.y) < 3);
		const isSame = await page.evaluate(
			(element) => document.querySelector('.shape[data-index="1"]')?.firstElementChild === element,
			other,
		);
		assert.ok(isSame, "the other shape's drawing is the very same");
		const now = await page.locator('.chip[data-index="0"]').boundingBox();
		assert.ok(now && now.x > chip + 20, "the label goes along");
		const { x, y } = await at(page, 0.45, 0.35);
		await page.mouse.move(x, y);
		assert.equal(
			await page.evaluate(() => window.stage.pointed().shape?.pixels.shape.index),
			0,
			"it is hit at its current position",
		);
	});

	it("draws its handles in screen pixels from the corner of the stage", async () => {
		const stage = await stageBox(page);
		const layer = await page.evaluate(() => {
			const { x, y } = window.stage.toolLayer.getBoundingClientRect();
			return { x, y };
		});
		assert.deepEqual(layer, { x: stage.x, y: stage.y });
	});

	it("is replaced by the selecting tool, and is notified", async () => {
		await heard();
		await page.evaluate(() => window.stage.use(undefined));
		assert.deepEqual(await heard(), ["cancel"]);
		const { x, y } = await at(page, 0.75, 0.75);
		await page.mouse.click(x, y);
		assert.deepEqual(await heard(), ["choose 1"]);
	});
});
