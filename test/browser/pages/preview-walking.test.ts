import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import type { Page } from "playwright-core";
import type { LineProblem } from "#core/protocol/server/line-view.ts";
import {
	axeViolations,
	openPage,
	picture,
	post,
	sent,
	setTheme,
	show,
} from "#test/browser/support/preview-driver.ts";
import { plainPng } from "#test/browser/support/preview-images.ts";
import { type Session, startSession } from "#test/browser/support/preview-session.ts";
import type { Theme } from "#test/browser/support/preview-themes.ts";
import { box, polygon } from "#test/unit/client/webview/stage/support/shapes.ts";

const images = new Map([["gray.png", plainPng(400, 300, [120, 120, 120])]]);

const SHAPES = [
	box([0.05, 0.05, 0.55, 0.55], { label: "carton" }),
	box([0.5, 0.5, 0.75, 0.9], { label: "can", isCrowd: true }),
	polygon([[0.6, 0.1, 0.9, 0.1, 0.8, 0.4]], { label: "can" }),
	box([0.7, 0.7, 0.7, 0.7], { label: "" }),
];
const PROBLEMS: LineProblem[] = [
	{ message: "The file has other pixels than image_details says", severity: "warning" },
	{ index: 3, message: "The box has no area", severity: "warning", loses: "object" },
];

describe("navigating in the preview's page", () => {
	let session: Session;
	let page: Page;
	before(async () => {
		session = await startSession(images);
		page = session.page;
	});
	after(async () => {
		const { violations } = await page.evaluate(() => window.collected);
		await session.close();
		assert.deepEqual(violations, [], "The page's own security policy was violated.");
	});
	/** An unused page that shows an image. */
	beforeEach(async () => {
		await openPage(page, page.url(), "dark");
		await show(page, picture("gray.png", SHAPES, { problems: PROBLEMS, selected: 1 }));
	});

	const press = (...keys: string[]) =>
		keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
	const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
	/** Answers the page's last request. */
	const answer = async (name: "walk" | "classes", result: unknown) => {
		const asked = (await sent(page, "request")).filter((request) => request.name === name);
		const last = asked.at(-1);
		assert.ok(last, `The page asked for ${name}.`);
		await post(page, { type: "answer", id: last.id, result });
		return last.params;
	};
	const flash = (text: string) =>
		page.waitForFunction((wanted) => document.querySelector(".flash")?.textContent === wanted, text);

	it("leads to the gallery", async () => {
		await page.getByRole("button", { name: "Open the gallery: all lines as thumbnails" }).click();
		assert.equal((await sent(page, "openGallery")).length, 1);
	});

	it("continues with a filter set with only the keyboard, and without it after Escape", async () => {
		await press("/");
		await answer("classes", ["carton", "can", "water can"]);
		await page.waitForFunction(() => document.activeElement?.matches(".filter-text"));
		await page.keyboard.type("fridge");
		await press("Tab");
		await page.keyboard.type("wat");
		await page.waitForFunction(() => document.querySelectorAll(".popup li").length === 1);
		await press("Enter");
		assert.deepEqual(await page.locator(".picked .name").allTextContents(), ["water can"]);
		await press("Tab", "Space");
		assert.equal(await page.locator(".switch[aria-pressed=true]").textContent(), "Problems");
		assert.match((await page.locator(".is-marked").getAttribute("aria-label")) ?? "", /a filter is on/);
		await press("n");
		const wish = await answer("walk", { moved: false });
		assert.deepEqual(wish, {
			to: "next",
			filter: { text: "fridge", classes: ["water can"], hasProblem: true },
		});
		await flash("No later lines match the filter");
		await press("p");
		assert.deepEqual(await answer("walk", { moved: true }), { ...(wish as object), to: "previous" });
		await flash("");

		await press("Escape");
		assert.equal(await page.locator(".filter").isVisible(), false);
		assert.equal(await page.locator(".is-marked").count(), 0);
		await press("n");
		assert.deepEqual(await sent(page, "step"), [{ type: "step", by: 1 }]);
	});

	it("continues from the filter's fields with Enter, where letters are text", async () => {
		await press("/");
		await page.keyboard.type("nW");
		await press("Enter", "Shift+Enter");
		const asked = (await sent(page, "request")).filter(({ name }) => name === "walk");
		assert.deepEqual(
			asked.map(({ params }) => params),
			[
				{ to: "next", filter: { text: "nW" } },
				{ to: "previous", filter: { text: "nW" } },
			],
		);
		assert.deepEqual(await sent(page, "step"), []);
	});

	it("keeps a filter when its bar is closed with its button", async () => {
		await press("/");
		await page.keyboard.type("x");
		await page.locator("header .is-marked").click();
		assert.equal(await page.locator(".filter").isVisible(), false);
		assert.equal(await page.locator("header .is-marked").count(), 1);
		await press("n");
		assert.deepEqual(await answer("walk", { moved: true }), { to: "next", filter: { text: "x" } });
	});

	it("removes the last class with Backspace, and each with its button", async () => {
		await press("/", "Tab");
		for (const name of ["one", "two", "three"]) {
			await page.keyboard.type(name);
			await press("Enter");
		}
		await press("Backspace");
		await page.locator(".picked", { hasText: "one" }).click();
		assert.deepEqual(await page.locator(".picked .name").allTextContents(), ["two"]);
	});

	it("goes from problem to problem, asks once while a key is held, and reports failures", async () => {
		await press("w", "w", "w");
		assert.equal((await sent(page, "request")).length, 1);
		assert.deepEqual(await answer("walk", { moved: false }), { to: "next-problem" });
		await flash("No later lines with problems");
		await press("Shift+W");
		assert.deepEqual(await answer("walk", { moved: false, isOvertaken: true }), { to: "previous-problem" });
		await flash("");
		await press("w");
		const [last] = (await sent(page, "request")).slice(-1);
		await post(page, { type: "failure", id: last?.id ?? 0, message: "The server is gone" });
		await flash("The server is gone");
		assert.equal(await page.locator(".flash").getAttribute("role"), "status");
	});

	it("says at the ends that there is nothing more", async () => {
		await show(page, picture("gray.png", SHAPES, { line: 119 }));
		await press("n");
		await flash("This is the last line");
		assert.deepEqual(await sent(page, "step"), []);
	});

	it("goes to a line by its number, but not to invalid ones", async () => {
		await page.locator(".stage").focus();
		await press("g");
		await page.keyboard.type("121");
		await press("Enter");
		assert.match((await page.locator(".field-error").textContent()) ?? "", /from 1 to 120/);
		assert.equal(await page.locator("#line-number").getAttribute("aria-invalid"), "true");
		await page.keyboard.type("7");
		await press("Enter");
		assert.deepEqual(await answer("walk", { moved: true }), { to: "line", line: 6 });
		assert.equal(await page.locator("dialog[open]").count(), 0);
		assert.ok(await page.evaluate(() => document.activeElement?.matches(".stage")), "the focus is back");
	});

	it("lists the shapes with their problems, and selects them with the keyboard", async () => {
		await press("l");
		assert.match(await focused(), /can.*crowd.*box.*100 × 120 px/);
		assert.deepEqual(await page.locator(".line-problems li").allTextContents(), [PROBLEMS[0]?.message]);
		const rows = await page.locator(".row").allTextContents();
		assert.match(rows[3] ?? "", /no class.*0 × 0 px.*The box has no area/);
		await press("ArrowDown", "ArrowDown", "ArrowDown", "Enter");
		assert.deepEqual(await sent(page, "chose"), [{ type: "chose", index: 3 }]);
		assert.deepEqual(await sent(page, "step"), [], "the arrows stay in the list");
		await post(page, { type: "select", index: 0 });
		await page.waitForFunction(() =>
			document.querySelector(".row[aria-current]")?.textContent?.startsWith("carton"),
		);
		await show(page, picture("gray.png", SHAPES.slice(0, 2), { line: 3 }));
		assert.match(await focused(), /^can/, "the focus stays in the list while lines go by");
		await press("l");
		assert.equal(await page.locator(".list").isVisible(), false);
		assert.ok(await page.evaluate(() => document.activeElement?.matches(".stage")));
	});

	it("hides classes and remembers them, and the list, when it is restored", async () => {
		await press("l");
		await page.locator(".legend-entry", { hasText: "can" }).click();
		assert.equal(await page.locator(".shape:not(.is-hidden)").count(), 2);
		assert.equal(await page.locator(".row.is-hidden").count(), 2);
		assert.equal(await page.locator(".legend-entry[aria-pressed=false]").count(), 1);
		const state = await page.evaluate(() => window.collected.state);
		assert.deepEqual(state, { uri: "file:///data/train.jsonl", line: 2, hidden: ["can"], isListOpen: true });
		await page.locator(".legend-entry", { hasText: "can" }).click();
		assert.equal(await page.locator(".shape:not(.is-hidden)").count(), 4);
	});

	it("hides all shapes with H, or only while it is held", async () => {
		await press("h");
		assert.equal(await page.locator(".shape:not(.is-hidden)").count(), 0);
		await flash("All shapes are hidden");
		await press("h");
		assert.equal(await page.locator(".shape:not(.is-hidden)").count(), 4);
		await page.keyboard.down("h");
		await page.keyboard.down("h");
		assert.equal(await page.locator(".shape:not(.is-hidden)").count(), 0);
		await page.keyboard.up("h");
		assert.equal(await page.locator(".shape:not(.is-hidden)").count(), 4);
	});

	it("lists all keys under ?, traps the focus, and returns it", async () => {
		await page.locator(".stage").focus();
		await press("?");
		const text = (await page.locator(".help").textContent()) ?? "";
		assert.match(text, /Next line with a problem\s*W.*Previous line with a problem\s*ShiftW/);
		await press("Tab", "Tab", "Tab", "n");
		assert.ok(await page.evaluate(() => document.querySelector("dialog[open]") !== null));
		assert.ok(
			await page.evaluate(() => {
				const { activeElement, body } = document;
				return activeElement === body || activeElement?.closest("dialog") !== null;
			}),
		);
		assert.deepEqual(await sent(page, "step"), []);
		await press("Escape");
		assert.ok(await page.evaluate(() => document.activeElement?.matches(".stage")));
	});

	it("announces the line's problems to a screen reader", async () => {
		assert.match(
			(await page.locator("[aria-live=polite]").textContent()) ?? "",
			/Line 3 of 120.*The file has other pixels than image_details says, and 1 more problem$/,
		);
	});

	for (const theme of ["dark", "light", "high-contrast", "high-contrast-light"] as Theme[]) {
		it(`is accessible in the theme ${theme}, with every panel open`, async () => {
			await setTheme(page, theme);
			await press("l", "/");
			await answer("classes", ["carton", "can", "water can"]);
			await press("Tab");
			await page.keyboard.type("carton");
			await press("Enter");
			await page.locator(".switch").first().click();
			await page.locator(".legend-entry").first().click();
			await page.locator(".class-input").fill("ca");
			await page.waitForFunction(() => document.querySelectorAll(".popup li").length === 2);
			assert.deepEqual(await axeViolations(page), []);
			await press("Escape");
			await page.locator(".class-input").fill("");
			await page.locator(".stage").focus();
			await press("w");
			await answer("walk", { moved: false });
			await flash("No later lines with problems");
			assert.deepEqual(await axeViolations(page), []);
			await press("?");
			assert.deepEqual(await axeViolations(page), []);
			await press("Escape", "g");
			await page.keyboard.type("0");
			await press("Enter");
			assert.deepEqual(await axeViolations(page), []);
		});
	}

	it("has room for everything in a narrow panel", async () => {
		await press("l", "/");
		for (const size of [
			{ width: 300, height: 640 },
			{ width: 800, height: 300 },
		]) {
			await page.setViewportSize(size);
			const overflowing = await page.evaluate(() =>
				[...document.querySelectorAll("header *, .filter *, .list, .legend")].flatMap((element) => {
					const { right, width } = element.getBoundingClientRect();
					return width > 2 && right > document.documentElement.clientWidth + 0.5 ? [element.className] : [];
				}),
			);
			assert.deepEqual(overflowing, []);
			assert.ok(await page.locator(".stage").evaluate((stage) => stage.clientHeight > 60));
		}
		await page.setViewportSize({ width: 800, height: 640 });
	});
});
