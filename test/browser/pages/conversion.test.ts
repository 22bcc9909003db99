import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import type { ReportedProblem } from "#core/protocol/server/conversion.ts";
import type { ConversionReport } from "#core/protocol/server/conversion-report.ts";
import { axeViolations, setTheme } from "#test/browser/support/preview-driver.ts";
import type { Theme } from "#test/browser/support/preview-themes.ts";
import { type ConversionSession, startConversionSession } from "#test/browser/support/report-session.ts";

const URI = "file:///data/out/conversion-report.json";

const PROBLEMS: ReportedProblem[] = [
	{
		file: "/data/fridge/annotations/12.xml",
		element: "object 3 (carton)",
		reason: "The box (5, 5, 5, 5) has no area; training drops it",
		severity: "error",
	},
	{
		file: "/data/fridge/annotations/40.xml",
		element: "size",
		reason:
			"The size is 10 x 10, but the image has 20 x 20 pixels; the boxes are normalized by the size in the XML file",
		severity: "warning",
	},
	{
		file: "/data/fridge/annotations",
		element: "",
		reason: "1 entry is not an XML file or cannot be read, and is skipped: notes.txt",
		severity: "info",
	},
];

function report(rest: Partial<ConversionReport> = {}): ConversionReport {
	return {
		version: 1,
		format: "pascal-voc",
		source: "/data/fridge",
		settings: {
			task: "auto",
			baseUrl: "azureml://subscriptions/s/resourcegroups/g/workspaces/w/datastores/d/paths/fridge/",
			azureCompatible: false,
			layout: "v2",
			split: "stratified",
			shares: [0.8, 0.2],
			seed: 0,
		},
		files: [
			"training-mltable-folder/train_annotations.jsonl",
			"validation-mltable-folder/validation_annotations.jsonl",
			"training-mltable-folder/MLTable",
			"validation-mltable-folder/MLTable",
		],
		problems: PROBLEMS,
		task: "object-detection",
		counts: { lines: 1280, backgrounds: 3, objects: 3360, segments: 0 },
		split: {
			parts: ["train", "validation"],
			totals: [
				{ images: 1024, objects: 2700 },
				{ images: 256, objects: 660 },
			],
			classes: [
				{
					name: "can",
					counts: [
						{ images: 300, objects: 700 },
						{ images: 80, objects: 160 },
					],
				},
				{
					name: "milk_bottle",
					counts: [
						{ images: 800, objects: 2000 },
						{ images: 170, objects: 500 },
					],
				},
			],
		},
		...rest,
	};
}

const SINGLE = report({
	settings: { ...report().settings, baseUrl: "", split: "none", azureCompatible: true },
	files: ["labels.jsonl"],
	task: "multilabel",
	counts: { lines: 2, backgrounds: 0, objects: 0, segments: 0 },
	split: {
		parts: ["all"],
		totals: [{ images: 2, objects: 3 }],
		classes: [{ name: "can", counts: [{ images: 2, objects: 3 }] }],
	},
	problems: [],
});

/** This many problems, every fifth of which loses something. */
function many(count: number): ConversionReport {
	return report({
		problems: Array.from({ length: count }, (_, i) => ({
			file: `/data/fridge/annotations/${i}.xml`,
			element: `object ${i % 7} (can)`,
			reason: `The box (${i}, 0, 20, 20) extends beyond the image of 10 x 10 pixels; it is clipped to the image`,
			severity: i % 5 === 0 ? "error" : "warning",
		})),
	});
}

const flat = (text: string) => text.replace(/\s+/g, " ").trim();

describe("the page of a conversion's report", () => {
	let session: ConversionSession;
	let page: Page;
	before(async () => {
		session = await startConversionSession(URI);
		page = session.page;
	});
	after(async () => {
		const { violations } = await page.evaluate(() => window.collected);
		await session.close();
		assert.deepEqual(violations, [], "The page's own security policy was violated.");
	});

	const text = async (selector: string) =>
		flat((await page.locator(selector).first().allInnerTexts())[0] ?? "");
	const rows = async (selector: string) => (await page.locator(selector).allInnerTexts()).map(flat);

	it("says what was written, in total and per part", async () => {
		assert.equal(await text(".loading"), "Reading the report…");
		const shown = await session.show(report());
		assert.deepEqual(shown, { type: "shown", uri: URI, kind: "report", problems: 3 });
		assert.equal(await text(".verdict"), "Images: 1,280, objects: 3,360. 1 item will not reach training.");
		assert.deepEqual(await rows(".written tr"), [
			"Measure All Training Validation",
			"Images 1,280 1,024 256",
			"as background 3",
			"Objects 3,360 2,700 660",
		]);
		assert.deepEqual(await rows(".classes tbody tr"), [
			"milk_bottle 2,000 74% 800 images 500 76% 170 images",
			"can 700 26% 300 images 160 24% 80 images",
		]);
		assert.match(await text("dl"), /^Source \/data\/fridge Format pascal-voc .* stratified 80\/20 Seed 0$/);
	});

	it("counts labels if there are no objects, and says that nothing was lost", async () => {
		await session.show(SINGLE);
		assert.equal(await text(".verdict"), "Images: 2. Everything reaches training.");
		assert.deepEqual(await rows(".written tr"), ["Measure All", "Images 2", "Labels 3"]);
		assert.equal(await text(".problems-section .nothing"), "Nothing was left out or changed.");
		assert.ok(await page.locator(".problems-section .tools").isHidden());
		assert.match(await text("dl"), /one file Same output as the official scripts yes$/);
	});

	it("lists each problem with its place and reason, and opens the place", async () => {
		await session.show(report());
		assert.deepEqual(await rows(".problems tbody tr"), [
			"Lost: 12.xml › object 3 (carton) The box (5, 5, 5, 5) has no area; training drops it",
			"Changed or uncertain: 40.xml › size The size is 10 x 10, but the image has 20 x 20 pixels; the boxes are normalized by the size in the XML file",
			"Information: annotations 1 entry is not an XML file or cannot be read, and is skipped: notes.txt",
		]);
		await page.getByRole("button", { name: "40.xml › size" }).click();
		await page.getByRole("button", { name: "train_annotations.jsonl" }).click();
		await page.getByRole("button", { name: "/data/fridge", exact: true }).click();
		await page.getByRole("button", { name: "Open as JSON" }).click();
		assert.deepEqual(await session.said(), [
			{ type: "openProblem", index: 1 },
			{ type: "openFile", index: 0 },
			{ type: "openSource" },
			{ type: "openText" },
		]);
	});

	it("filters by severity and by text, and keeps the filter when the report is regenerated", async () => {
		await session.show(report());
		await page.getByRole("button", { name: /^Lost/ }).click();
		assert.equal(await page.locator(".problems tbody tr").count(), 2);
		assert.equal(await page.locator('.toggle[aria-pressed="false"]').count(), 1);
		await page.getByRole("searchbox", { name: "Search files" }).fill("SIZE");
		assert.deepEqual(await rows(".problems tbody .place"), ["Changed or uncertain: 40.xml › size"]);
		assert.equal(await text(".problems-section [role=status]"), "1 to 1 of 1");
		assert.equal((await session.show(report())).problems, 1);
		await page.getByRole("searchbox", { name: "Search files" }).fill("nowhere");
		assert.equal(await text(".problems-section .nothing"), "No matching problems.");
		const state = await page.evaluate(() => window.collected.state as Record<string, unknown>);
		assert.deepEqual(state.problems, { query: "nowhere", hidden: ["error"], page: 0 });
		await page.getByRole("searchbox", { name: "Search files" }).fill("");
		await page.getByRole("button", { name: /^Lost/ }).click();
		assert.equal(await page.locator(".problems tbody tr").count(), 3);
	});

	it("pages through fifty thousand problems", async () => {
		assert.equal((await session.show(many(50_000))).problems, 100);
		assert.equal(await text(".problems-section [role=status]"), "1 to 100 of 50,000");
		assert.ok(await page.getByRole("button", { name: "Previous" }).isDisabled());
		await page.getByRole("button", { name: "Next" }).click();
		assert.equal(await text(".problems-section [role=status]"), "101 to 200 of 50,000");
		assert.match(await page.evaluate(() => document.activeElement?.textContent ?? ""), /^100\.xml/);
		await page.getByRole("searchbox", { name: "Search files" }).fill("49999.xml");
		assert.deepEqual(await rows(".problems tbody .place"), [
			"Changed or uncertain: 49999.xml › object 5 (can)",
		]);
		assert.ok(await page.locator(".pager").isHidden());
		await page.getByRole("searchbox", { name: "Search files" }).fill("");
	});

	it("can be used with only the keyboard", async () => {
		await session.show(report());
		await page.getByRole("button", { name: "Open as JSON" }).focus();
		const stops: string[] = [];
		for (let i = 0; i < 10; i++) {
			await page.keyboard.press("Tab");
			stops.push(
				await page.evaluate(() =>
					document.activeElement instanceof HTMLInputElement
						? "search"
						: (document.activeElement?.textContent ?? ""),
				),
			);
		}
		assert.deepEqual(stops.slice(4), [
			"Lost 1",
			"Changed or uncertain 1",
			"Information 1",
			"search",
			"12.xml › object 3 (carton)",
			"40.xml › size",
		]);
		await page.keyboard.press("ArrowDown");
		await page.keyboard.press("Enter");
		await page.keyboard.press("ArrowUp");
		await page.keyboard.press("ArrowUp");
		await page.keyboard.press("Enter");
		assert.deepEqual(await session.said(), [
			{ type: "openProblem", index: 2 },
			{ type: "openProblem", index: 0 },
		]);
	});

	it("says why there is no report", async () => {
		await session.shown({
			type: "show",
			content: {
				kind: "message",
				uri: URI,
				name: "conversion-report.json",
				heading: "This is not a conversion report",
				text: "The file cannot be shown: it is not valid JSON, or it is incomplete.",
			},
		});
		assert.equal(await text("h1"), "This is not a conversion report");
		for (const hidden of [".problems-section", ".classes-section", "dl"]) {
			assert.ok(await page.locator(hidden).isHidden(), hidden);
		}
		assert.deepEqual(await axeViolations(page), []);
	});

	it("never treats data as markup", async () => {
		const evil = '<img src=x onerror="window.hacked=1">';
		const problem: ReportedProblem = { file: `/a/${evil}`, element: evil, reason: evil, severity: "error" };
		await session.show(report({ problems: [problem], files: [evil], source: evil, format: evil }));
		assert.equal(await page.locator("img").count(), 0);
	});

	it("fits a narrow panel without scrolling sideways", async () => {
		await page.setViewportSize({ width: 320, height: 700 });
		const long = "a_very_long_name_without_any_space_in_it_".repeat(5);
		const problem: ReportedProblem = {
			...{ file: `/a/${long}.xml`, element: `object 1 (${long})`, reason: long },
			severity: "error",
		};
		await session.show(report({ problems: [problem, ...PROBLEMS], files: [`${long}.jsonl`] }));
		assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
		assert.deepEqual(await axeViolations(page), []);
		await page.setViewportSize({ width: 900, height: 700 });
	});

	for (const theme of ["dark", "light", "high-contrast", "high-contrast-light"] as Theme[]) {
		it(`is accessible in the theme ${theme}, in every state`, async () => {
			await setTheme(page, theme);
			for (const each of [report(), SINGLE, many(250)]) {
				await session.show(each);
				assert.deepEqual(await axeViolations(page), []);
			}
			await page.getByRole("button", { name: /^Lost/ }).click();
			assert.deepEqual(await axeViolations(page), []);
			await page.getByRole("button", { name: /^Lost/ }).click();
		});
	}

	it("can be used with forced colors", async () => {
		await page.emulateMedia({ forcedColors: "active" });
		await session.show(report());
		assert.deepEqual(await axeViolations(page), []);
		await page.emulateMedia({ forcedColors: "none" });
	});
});
