import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import type { ClassReport, FileReport, TrainingReport } from "#core/protocol/server/training-report.ts";
import { axeViolations, setTheme } from "#test/browser/support/preview-driver.ts";
import type { Theme } from "#test/browser/support/preview-themes.ts";
import { type ReportSession, startReportSession } from "#test/browser/support/report-session.ts";

const URI = "file:///data/train.jsonl";
const PLACE = { line: 41, start: 7, end: 12, message: "topX is 1.5, outside the image (0 to 1)" };

const FILE: FileReport = {
	uri: URI,
	name: "train.jsonl",
	split: "train",
	isOwn: true,
	sentence: "982 of 1,000 images will be used; 18 lines are dropped silently",
	job: "runs",
	lines: 1000,
	used: 970,
	background: 12,
	skipped: 18,
	objects: { total: 3001, kept: 2900 },
	segments: { total: 0, kept: 0 },
	losses: [
		{
			ruleId: "box-out-of-range",
			summary: "A box coordinate such as `topX` lies outside the image.",
			consequence: "object-dropped",
			count: 101,
			places: [PLACE, { ...PLACE, start: 20, end: 24 }, { ...PLACE, line: 50 }],
		},
	],
	perImage: { images: 982, least: 0, median: 2.5, mean: 2.953, most: 41, mostLine: 6 },
};
const CLASSES: ClassReport[] = [
	{ name: "can", uses: [{ used: 90, lost: 10, images: 80 }], notes: [] },
	{ name: "carton", uses: [{ used: 10, lost: 0, images: 9 }], notes: ["few-images"] },
];

function report(rest: Partial<TrainingReport> = {}): TrainingReport {
	return {
		uri: URI,
		version: 4,
		taskName: "object detection",
		unit: "object",
		files: [FILE],
		classes: CLASSES,
		...rest,
	};
}

const SEVERAL = report({
	files: [
		FILE,
		{
			...FILE,
			uri: "file:///data/validation.jsonl",
			name: "validation.jsonl",
			split: "validation",
			isOwn: false,
			job: "fails",
			reason: "No objects in dataset.",
			cause: { ...PLACE, line: 0 },
		},
		{
			uri: "file:///data/test.jsonl",
			name: "test.jsonl",
			split: "test",
			isOwn: false,
			problem: "test.jsonl: permission denied",
		},
	],
	classes: CLASSES.map((each) => ({
		...each,
		uses: [...each.uses, { used: 5, lost: 1, images: 1 }, { used: 0, lost: 0, images: 0 }],
	})),
});

const MANY = report({
	classes: Array.from({ length: 200 }, (_, i) => ({
		name: `class ${i}`,
		uses: [{ used: 200 - i, lost: 0, images: 100 }],
		notes: [],
	})),
});

describe("the report's page", () => {
	let session: ReportSession;
	let page: Page;
	before(async () => {
		session = await startReportSession();
		page = session.page;
	});
	after(async () => {
		const { violations } = await page.evaluate(() => window.collected);
		await session.close();
		assert.deepEqual(violations, [], "The page's own security policy was violated.");
	});

	const text = async (selector: string) =>
		((await page.locator(selector).first().allInnerTexts())[0] ?? "").replace(/\s+/g, " ");

	it("waits for its first report", async () => {
		assert.equal(await text(".loading"), "Reading the file…");
		await session.post({ type: "progress", percent: 40 });
		await page.locator("progress").waitFor();
		assert.equal(
			await page.locator("progress").getAttribute("aria-label"),
			"Reading the files of the dataset",
		);
		await session.show(report());
		assert.ok(await page.locator("progress").isHidden());
	});

	it("says what training uses", async () => {
		const shown = await session.show(report());
		assert.deepEqual(shown, { type: "shown", uri: URI, kind: "report", version: 4, classes: 2 });
		assert.match(await text(".verdict"), /982 of 1,000 images will be used; 18 lines are dropped silently\./);
		const rows = await page.locator(".files tbody tr").allInnerTexts();
		assert.deepEqual(
			rows.map((row) => row.replace(/\s+/g, " ").trim()),
			[
				"Images 1,000",
				"with labels 970",
				"as background 12",
				"lines skipped 18",
				"Objects 2,900 of 3,001 101 lost",
				"Objects per image 0 to 41, median 2.5, mean 3 maximum: line 7",
			],
		);
	});

	it("says why data is lost, and opens the place, the file and the rule", async () => {
		await session.show(report());
		assert.match(
			await text(".losses tbody tr"),
			/^A box coordinate such as topX lies .* object dropped 101 42 51 and 98 more$/,
		);
		await page.getByRole("button", { name: "Line 42: topX is 1.5" }).click();
		await page.getByRole("button", { name: "box-out-of-range" }).click();
		await page.getByRole("button", { name: "train.jsonl" }).first().click();
		await page.getByRole("button", { name: "Copy as Markdown" }).click();
		assert.deepEqual(await session.said(), [
			{ type: "openPlace", uri: URI, place: PLACE },
			{ type: "openRule", ruleId: "box-out-of-range" },
			{ type: "openFile", uri: URI },
			{ type: "copy" },
		]);
	});

	it("draws what is used and what is lost per class, to scale, and shows the numbers", async () => {
		await session.show(report());
		const width = async (selector: string, row: number) =>
			(await page.locator(`.classes tbody tr:nth-child(${row}) ${selector}`).boundingBox())?.width ?? 0;
		const bar = await width(".bar", 1);
		assert.ok(Math.abs((await width(".used-bar", 1)) - 0.9 * bar) < 2);
		assert.ok(Math.abs((await width(".lost-bar", 1)) - 0.1 * bar) < 2);
		assert.ok(Math.abs((await width(".used-bar", 2)) - 0.1 * bar) < 2);
		const rows = await page.locator(".classes tbody tr").allInnerTexts();
		assert.deepEqual(
			rows.map((row) => row.replace(/\s+/g, " ").trim()),
			["can 90 90% 80 images 10 lost", "carton fewer than 10 images to train on 10 10% 9 images"],
		);
		assert.match(await text(".notes"), /^1 with fewer than 10 images to train on$/);
	});

	it("puts the files of a dataset side by side, and says which one fails or cannot be read", async () => {
		await session.show(SEVERAL);
		const heads = await page.locator(".classes thead th").allInnerTexts();
		assert.deepEqual(
			heads.map((head) => head.replace(/\s+/g, " ").trim()),
			["Class", "Training train.jsonl (this file)", "Validation validation.jsonl", "Test test.jsonl"],
		);
		assert.match(
			await text(".verdict.fails"),
			/because of validation\.jsonl No objects in dataset\. Line 1:/,
		);
		assert.match(await text("header"), /test\.jsonl: permission denied/);
		assert.equal(await page.locator(".losses").count(), 2);
	});

	it("says that nothing is lost", async () => {
		await session.show(report({ files: [{ ...FILE, losses: [] }], classes: [] }));
		assert.match(await text(".nothing"), /Nothing is lost/);
		assert.match(await text(".classes-section"), /Training does not learn any classes/);
	});

	it("shows the first of many classes, all on request, and searches them", async () => {
		assert.equal((await session.show(MANY)).classes, 30);
		await page.getByRole("button", { name: "Show all 200 classes" }).click();
		assert.equal(await page.locator(".classes tbody tr").count(), 200);
		await page.getByRole("searchbox").fill("SS 19");
		assert.equal(await page.locator(".classes tbody tr").count(), 11);
		assert.equal(await text("[role=status]"), "11 of 200 classes");
		assert.equal((await session.show(MANY)).classes, 11, "a new report is searched for the same");
		assert.equal(await page.getByRole("searchbox").inputValue(), "SS 19");
		await page.getByRole("searchbox").fill("");
		await page.getByRole("button", { name: "Show only the 30" }).click();
		assert.equal(await page.locator(".classes tbody tr").count(), 30);
	});

	it("keeps the position and the focus when the report is updated, and remembers both", async () => {
		await session.show(MANY);
		await page.getByRole("button", { name: "box-out-of-range" }).focus();
		await page.evaluate(() => window.scrollTo(0, 240));
		await session.show({ ...MANY, version: 5 });
		assert.equal(await page.evaluate(() => window.scrollY), 240);
		assert.equal(await page.evaluate(() => document.activeElement?.textContent), "box-out-of-range");
		await page.waitForFunction(() => (window.collected.state as { scroll?: number })?.scroll === 240);
		const state = await page.evaluate(() => window.collected.state);
		assert.deepEqual(state, { uri: URI, scroll: 240, query: "", showsAllClasses: false });
	});

	it("can be used with only the keyboard", async () => {
		await session.show(report());
		await page.getByRole("button", { name: "Copy as Markdown" }).focus();
		const stops: string[] = [];
		for (let i = 0; i < 6; i++) {
			await page.keyboard.press("Tab");
			stops.push(await page.evaluate(() => document.activeElement?.textContent ?? ""));
		}
		assert.deepEqual(stops, ["Save…", "train.jsonl", "maximum: line 7", "box-out-of-range", "42", "51"]);
		await page.keyboard.press("Enter");
		assert.deepEqual(await session.said(), [{ type: "openPlace", uri: URI, place: { ...PLACE, line: 50 } }]);
	});

	it("says why there is no report", async () => {
		await session.post({
			type: "show",
			content: {
				kind: "message",
				uri: URI,
				name: "chat.jsonl",
				heading: "Nothing to forecast",
				text: "No line.",
			},
		});
		await page.locator(".empty").waitFor();
		assert.equal(await text("h1"), "Nothing to forecast");
		assert.ok(await page.locator(".classes-section").isHidden());
		assert.equal(await page.locator("[aria-live]").first().textContent(), "Nothing to forecast. No line.");
	});

	it("never treats data as markup", async () => {
		const evil = '<img src=x onerror="window.hacked=1">';
		await session.show(
			report({
				files: [{ ...FILE, name: evil, reason: evil, job: "fails", cause: { ...PLACE, message: evil } }],
				classes: [{ name: evil, uses: [{ used: 1, lost: 0, images: 1 }], notes: [] }],
			}),
		);
		assert.equal(await page.locator("img").count(), 0);
		assert.equal(await text(".class-name"), evil);
	});

	it("fits a narrow panel without scrolling sideways", async () => {
		await page.setViewportSize({ width: 320, height: 700 });
		const names = "a_class_with_a_very_long_name_and_no_space_in_it_at_all_".repeat(4);
		await session.show(report({ classes: [{ ...(CLASSES[0] as ClassReport), name: names }] }));
		assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
		assert.ok(await page.locator(".losses").evaluate((table) => table.scrollWidth <= window.innerWidth));
		assert.deepEqual(await axeViolations(page), []);
		await page.setViewportSize({ width: 900, height: 700 });
	});

	for (const theme of ["dark", "light", "high-contrast", "high-contrast-light"] as Theme[]) {
		it(`is accessible in the theme ${theme}, in every state`, async () => {
			await setTheme(page, theme);
			const failing: FileReport = { ...FILE, job: "fails", reason: "It fails.", cause: PLACE };
			for (const each of [report(), SEVERAL, MANY, report({ files: [failing], classes: [] })]) {
				await session.show(each);
				assert.deepEqual(await axeViolations(page), []);
			}
		});
	}

	it("can be used with forced colors", async () => {
		await page.emulateMedia({ forcedColors: "active" });
		await session.show(report());
		assert.deepEqual(await axeViolations(page), []);
		const used = page.locator(".used-bar").first();
		assert.notEqual(await used.evaluate((bar) => getComputedStyle(bar).backgroundColor), "rgba(0, 0, 0, 0)");
		await page.emulateMedia({ forcedColors: "none" });
	});
});
