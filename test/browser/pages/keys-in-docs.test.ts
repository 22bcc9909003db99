import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { startComparisonSession } from "#test/browser/support/comparison-session.ts";
import { startGallerySession } from "#test/browser/support/gallery-session.ts";
import { boxes, IMAGES } from "#test/browser/support/preview-hand.ts";
import { startHost } from "#test/browser/support/preview-host.ts";
import { startSession } from "#test/browser/support/preview-session.ts";
import { ROOT } from "#test/vscode/project.ts";

const ARROWS = "←→↑↓";
const LINE =
	'{"image_url":"AmlDatastore://d/a.png","label":[{"label":"can","topX":0,"topY":0,"bottomX":1,"bottomY":1}]}';

describe("the keys in a page's help are in its documentation", () => {
	it("docs/preview.md", async () => {
		const session = await startSession(IMAGES);
		try {
			await (await startHost(session.page)).show(boxes());
			await compareKeys(session.page, "docs/preview.md", 30);
		} finally {
			await session.close();
		}
	});

	it("docs/gallery.md", async () => {
		const session = await startGallerySession();
		try {
			await session.open([LINE]);
			await compareKeys(session.page, "docs/gallery.md", 15);
		} finally {
			await session.close();
		}
	});

	it("docs/comparison.md", async () => {
		const session = await startComparisonSession(new Map());
		try {
			await session.show(LINE, LINE.replace("can", "tin"));
			await compareKeys(session.page, "docs/comparison.md", 15);
		} finally {
			await session.close();
		}
	});
});

async function compareKeys(page: Page, path: string, least: number): Promise<void> {
	await page.keyboard.press("?");
	const rows = await page
		.locator("dialog[open] .help-row")
		.evaluateAll((all) =>
			all.map((row) =>
				[...row.querySelectorAll(".chord")].map((chord) =>
					[...chord.children].map((key) => key.textContent ?? ""),
				),
			),
		);
	assert.ok(rows.length >= least, String(rows.length));
	assert.deepEqual(
		documentedKeys(path),
		rows.map((chords) => chords.map(chordText)),
	);
}

/** The keys of every row of the tables. */
function documentedKeys(path: string): string[][] {
	const text = readFileSync(join(ROOT, path), "utf8");
	const rows = text.split("\n").filter((line) => line.startsWith("| `"));
	return rows.map((row) =>
		[...(row.split(" | ")[0] ?? "").matchAll(/`([^`]+)`/g)].map(([, key]) => key ?? ""),
	);
}

/** The keys of a chord as the table writes them: "Shift+W", or all arrows together, "Shift+←→↑↓". */
function chordText(keys: readonly string[]): string {
	const arrows = keys.filter((key) => ARROWS.includes(key));
	const others = keys.filter((key) => !ARROWS.includes(key));
	return [...others, ...(arrows.length > 0 ? [arrows.join("")] : [])].join("+");
}
