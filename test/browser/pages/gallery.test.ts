import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, beforeEach, describe, it } from "node:test";
import type { Page } from "playwright-core";
import type { GalleryShownMessage } from "#core/protocol/pages/gallery-messages.ts";
import { type GallerySession, startGallerySession } from "#test/browser/support/gallery-session.ts";
import { axeViolations, colorOf, isNear, screen, setTheme } from "#test/browser/support/preview-driver.ts";
import { plainPng } from "#test/browser/support/preview-images.ts";
import { THEMES, type Theme } from "#test/browser/support/preview-themes.ts";
import { ROOT } from "#test/vscode/project.ts";

const SIZE = '"image_details":{"format":"png","width":640,"height":480}';
const box = (label: string, [left, top, right, bottom]: readonly number[], rest = "") =>
	`{"label":"${label}","topX":${left},"topY":${top},"bottomX":${right},"bottomY":${bottom}${rest}}`;
const line = (image: string, ...objects: readonly string[]) =>
	`{"image_url":"AmlDatastore://data/${image}",${SIZE},"label":[${objects}]}`;

const CAN = box("can", [0.1, 0.2, 0.5, 0.8]);
const SMALL = box("pea", [0.1, 0.1, 0.12, 0.12]);
const CROWD = box("carton", [0.2, 0.2, 0.9, 0.9], ',"isCrowd":1');
/** It has no width, so training drops it. */
const DROPPED = box("can", [0.3, 0.2, 0.3, 0.8]);
const FEW = [
	line("green.png", CAN),
	line("green.png", CROWD, CAN),
	line("nowhere.png", SMALL),
	line("broken.png"),
	line("green.png", DROPPED, SMALL, CAN),
	"{",
];

describe("the gallery's page", () => {
	let session: GallerySession;
	let page: Page;
	const images = new Map<string, Buffer>([
		["green.png", plainPng(640, 480, [0, 160, 60])],
		["broken.png", Buffer.from("no image")],
	]);
	before(async () => {
		session = await startGallerySession();
		page = session.page;
	});
	after(async () => {
		const { violations } = await page.evaluate(() => window.collected);
		await session.close();
		assert.deepEqual(violations, [], "The page's own security policy was violated.");
	});

	const tile = (at: number) => page.locator(`.tile[data-line="${at}"]`);
	/** What a screen reader reads. */
	const label = (at: number) =>
		tile(at).evaluate((element) => {
			const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
			const said: string[] = [];
			while (texts.nextNode()) {
				const { parentElement, textContent } = texts.currentNode;
				if (textContent && !parentElement?.closest('[aria-hidden="true"]')) {
					said.push(textContent);
				}
			}
			return said.join(", ");
		});
	const focused = () => page.evaluate(() => Number((document.activeElement as HTMLElement)?.dataset.line));
	const facts = async () => (await page.locator(".facts > span").allTextContents()).join(", ");
	const said = () => page.locator(".flash").textContent();

	describe("with a few lines", () => {
		let shown: GalleryShownMessage;
		beforeEach(async () => {
			shown = await session.open(FEW, images);
		});

		it("shows each line's picture, shapes and problems, and says them", async () => {
			assert.deepEqual(shown, {
				type: "shown",
				version: 1,
				count: 6,
				lines: [0, 1, 2, 3, 4, 5],
				pictures: 3,
			});
			assert.equal(await facts(), "6 lines, object detection");
			assert.equal(await label(0), "green.png, Line 1, 1 object, can");
			assert.equal(await label(2), "nowhere.png, Line 3, 1 object, Image not found, pea");
			assert.match((await label(3)) ?? "", /^broken.png, Line 4, No objects, Image cannot be drawn/);
			assert.match((await label(4)) ?? "", /3 objects, can, pea, 1 problem, training loses data$/);
			assert.match((await label(5)) ?? "", /This line is not a JSON object/);
			assert.equal(await tile(4).locator(".tile-problems.dropped").textContent(), "1");
			assert.equal(await tile(1).locator(".tile-problems").count(), 0);
		});

		it("asks for nothing twice: the first tiles come along with the lines", async () => {
			assert.equal(session.asked("query").length, 1);
			assert.deepEqual(session.asked("tiles"), []);
			const { lines } = await session.shown(() =>
				page.getByRole("button", { name: "Crowds", exact: true }).click(),
			);
			assert.deepEqual(lines, [1]);
			assert.deepEqual(
				session.asked("tiles").map((asked) => asked.lines),
				[[1]],
			);
		});

		it("draws the shapes where they are, in the colors of their classes", async () => {
			const frame = await tile(0).locator(".tile-frame").boundingBox();
			assert.ok(frame);
			assert.ok(Math.abs(frame.width / frame.height - 640 / 480) < 0.02);
			const at = await screen(page);
			assert.ok(isNear(at(frame.x + frame.width * 0.75, frame.y + frame.height * 0.1), [0, 160, 60]));
			const stroke = await tile(0).locator(".line").getAttribute("stroke");
			const edge = [0, 1, -1].map((by) => at(frame.x + frame.width * 0.1 + by, frame.y + frame.height * 0.5));
			assert.ok(
				edge.some((color) => isNear(color, colorOf(stroke ?? ""), 60)),
				String(edge),
			);
			assert.equal(await tile(1).locator(".line.crowd").count(), 1);
			assert.equal(await tile(4).locator(".line.dropped").count(), 1);
		});

		it("filters by all that a person chooses, together", async () => {
			const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
			assert.deepEqual((await session.shown(() => press("Crowds"))).lines, [1]);
			await session.shown(() => press("Crowds"));
			assert.deepEqual((await session.shown(() => press("Empty"))).lines, [3]);
			await session.shown(() => page.getByRole("button", { name: /Clear filter/ }).click());
			const size = page.getByLabel("Box size");
			assert.deepEqual((await session.shown(() => size.selectOption("small"))).lines, [2, 4]);
			const loss = page.getByLabel("Consequence for training");
			assert.deepEqual((await session.shown(() => loss.selectOption("object-dropped"))).lines, [4]);
			assert.match(await facts(), /^1 of 6 lines/);
			await page.getByLabel("Text").fill("nowhere");
			await page.getByText("No lines match the filter.").waitFor();
			assert.ok(await page.locator(".grid").isHidden());
			assert.equal((await session.shown(() => page.keyboard.press("Escape"))).count, 6);
			await page.getByRole("combobox", { name: "Classes", exact: true }).fill("car");
			assert.deepEqual((await session.shown(() => page.keyboard.press("Enter"))).lines, [1]);
			const state = (await page.evaluate(() => window.collected.state)) as { filter: unknown };
			assert.deepEqual(state.filter, { classes: ["carton"] });
		});

		it("takes what was typed and entered before the classes were there for the class that fits", async () => {
			let tell = (_classes: string[]) => {};
			session.answerWith({ classes: () => new Promise((resolve) => (tell = resolve)) });
			const classes = page.getByRole("combobox", { name: "Classes", exact: true });
			await classes.fill("car");
			await classes.press("Enter");
			assert.equal(await classes.inputValue(), "");
			assert.equal(await page.getByRole("button", { name: "Remove car", exact: true }).count(), 1);
			await classes.pressSequentially("no such");
			assert.deepEqual((await session.shown(async () => tell(["can", "carton"]))).lines, [1]);
			assert.equal(await page.getByRole("button", { name: "Remove carton" }).count(), 1);
			assert.equal(await classes.inputValue(), "no such");
		});

		it("takes a filter from outside, and leaves it in its fields", async () => {
			const filter = { classes: ["carton"], hasCrowd: true, boxSize: "large" } as const;
			assert.deepEqual((await session.shown(() => session.post({ type: "filter", filter }))).lines, [1]);
			const crowds = page.getByRole("button", { name: "Crowds" });
			assert.equal(await crowds.getAttribute("aria-pressed"), "true");
			assert.equal(await page.getByRole("button", { name: "Remove carton" }).count(), 1);
			assert.equal(await page.getByLabel("Box size").inputValue(), "large");
		});

		it("sorts by what a person wants to see first", async () => {
			const sort = page.getByLabel("Sort by");
			assert.equal((await session.shown(() => sort.selectOption("objects"))).lines[0], 4);
			const bySize = await session.shown(() => sort.selectOption("box-size"));
			assert.deepEqual(bySize.lines, [2, 4, 0, 1, 3, 5], "what has no object comes last");
			const turned = await session.shown(() => page.getByRole("button", { name: /^Ascending/ }).click());
			assert.equal(turned.lines[0], 0);
		});

		it("removes the selected lines and says so, or why not", async () => {
			await tile(1).click();
			await page.keyboard.press("Shift+ArrowRight");
			assert.deepEqual(await session.selected(), [1, 2]);
			const left = await session.shown(() => page.keyboard.press("Delete"));
			assert.equal(left.count, 4);
			assert.deepEqual(session.asked("remove"), [{ version: 1, lines: [1, 2] }]);
			assert.deepEqual(session.lines(), [FEW[0], FEW[3], FEW[4], FEW[5]]);
			assert.equal(await said(), "2 lines removed. Use Undo to restore them.");
			assert.deepEqual(await session.selected(), []);
			session.answerWith({ remove: async () => ({ refused: "This file is read-only" }) });
			await page.keyboard.press("Delete");
			await page.getByText("Nothing was changed: This file is read-only").waitFor();
		});

		it("replaces a class in the selected lines, of a proposal", async () => {
			await tile(0).focus();
			await page.keyboard.press("Control+a");
			assert.match(await facts(), /6 selected/);
			await page.keyboard.press("r");
			await page.getByRole("dialog", { name: "Replace a class" }).waitFor();
			assert.equal(await page.getByLabel("Class to replace").inputValue(), "can");
			assert.match((await page.getByRole("dialog").textContent()) ?? "", /In 6 selected lines/);
			await page.keyboard.press("Enter");
			assert.equal(await page.getByRole("alert").textContent(), "Enter a class name.");
			await page.getByLabel("New class").fill(" tin ");
			await session.shown(() => page.keyboard.press("Enter"));
			assert.equal(await said(), "Replaced can with tin in 4 places. Use Undo to revert.");
			assert.deepEqual(
				session.lines(),
				FEW.map((text) => text.replaceAll('"can"', '"tin"')),
			);
			assert.equal(await label(0), "green.png, Line 1, 1 object, tin");
			assert.equal((await session.selected()).length, 6, "what was selected still is");
		});

		it("follows the text: what was selected stays selected", async () => {
			await tile(4).click();
			await session.shown(() => session.edit(0, 0, [line("green.png", CAN), line("green.png", CAN)]));
			assert.deepEqual(await session.selected(), [6]);
			assert.equal(await focused(), 6);
			await session.shown(() => session.edit(6, 1, []));
			assert.deepEqual(await session.selected(), []);
		});

		it("lists all keys under ?, which mean nothing to the grid meanwhile, and gives the focus back", async () => {
			const help = page.getByRole("dialog", { name: "Gallery keyboard shortcuts" });
			await tile(1).focus();
			await page.keyboard.press("?");
			assert.match((await help.textContent()) ?? "", /Replace a class in selected lines…\s*RC/);
			for (const key of ["Delete", "Control+A", "ArrowRight"]) {
				await page.keyboard.press(key);
			}
			await page.keyboard.press("Escape");
			await help.waitFor({ state: "hidden" });
			assert.equal(await focused(), 1);
			assert.deepEqual(await session.selected(), []);
			assert.deepEqual(session.asked("remove"), []);
			const button = page.getByRole("button", { name: "Keyboard shortcuts" });
			await button.click();
			await help.getByRole("button", { name: "Close" }).click();
			await help.waitFor({ state: "hidden" });
			assert.ok(await button.evaluate((element) => element === document.activeElement));
			await page.getByLabel("Text").press("?");
			assert.ok(await help.isHidden(), "in a field it is a character");
		});

		it("opens a line by Enter and by a double click, and another part of the dataset", async () => {
			await tile(2).dblclick();
			await page.keyboard.press("ArrowRight");
			await page.keyboard.press("Enter");
			assert.deepEqual(session.asked("open"), [{ line: 2 }, { line: 3 }]);
			assert.ok(await page.getByLabel("Part of the dataset").isHidden(), "there is none");
		});

		it("never takes data for markup", async () => {
			const evil = '<img src=x onerror=\\"window.hacked=1\\">';
			await session.open([line(evil.replaceAll("/", ""), box(evil, [0.1, 0.1, 0.5, 0.5]))], images);
			assert.equal(await page.evaluate(() => "hacked" in window), false);
			assert.equal(await page.locator("img[src=x]").count(), 0);
		});

		it("says that a file has no annotations", async () => {
			session.answerWith({ query: async () => null });
			await page.getByLabel("Text").fill("x");
			await page.getByText("This file is not an annotation file").waitFor();
		});
	});

	for (const theme of Object.keys(THEMES) as Theme[]) {
		it(`has nothing that axe-core finds, and shows focus and selection: ${theme}`, async () => {
			await session.open(FEW, images);
			await setTheme(page, theme);
			await tile(0).click();
			await page.keyboard.press("Shift+ArrowRight");
			assert.deepEqual(await axeViolations(page), []);
			await page.keyboard.press("r");
			await page.getByRole("dialog").waitFor();
			assert.deepEqual(await axeViolations(page), []);
			await page.keyboard.press("Escape");
			await page.keyboard.press("?");
			await page.getByRole("dialog", { name: "Gallery keyboard shortcuts" }).waitFor();
			assert.deepEqual(await axeViolations(page), []);
			await page.screenshot({ path: join(ROOT, `test/results/gallery-help-${theme}.png`) });
		});
	}

	it("can be used in forced colors", async () => {
		await page.emulateMedia({ forcedColors: "active" });
		await session.open(FEW, images);
		await tile(0).click();
		const colors = await page.evaluate(() => {
			const color = (at: number) =>
				getComputedStyle(document.querySelector(`.tile[data-line="${at}"]`) as Element).backgroundColor;
			return [color(0), color(1)];
		});
		assert.notEqual(colors[0], colors[1], "a selected tile looks different");
		await page.emulateMedia({ forcedColors: "none" });
	});
});
