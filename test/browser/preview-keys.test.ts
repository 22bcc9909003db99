import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { ROOT } from "#test/vscode/project.ts";
import { boxes, IMAGES } from "./preview-page-hand.ts";
import { startHost } from "./preview-page-host.ts";
import { type Session, startSession } from "./preview-page-session.ts";

const ARROWS = "←→↑↓";

describe("the keys of the preview", () => {
	let session: Session;
	before(async () => {
		session = await startSession(IMAGES);
	});
	after(() => session.close());

	it("stand in docs/preview.md as the help lists them", async () => {
		const { page } = session;
		await (await startHost(page)).show(boxes());
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
		assert.ok(rows.length > 30);
		assert.deepEqual(
			documentedKeys(),
			rows.map((chords) => chords.map(chordText)),
		);
	});
});

/** The keys of every row of the tables. */
function documentedKeys(): string[][] {
	const text = readFileSync(join(ROOT, "docs/preview.md"), "utf8");
	const rows = text.split("\n").filter((line) => line.startsWith("| `"));
	return rows.map((row) =>
		[...(row.split(" | ")[0] ?? "").matchAll(/`([^`]+)`/g)].map(([, key]) => key ?? ""),
	);
}

/** The keys of a chord as the table writes them: "Shift+W", and all arrows in one, "Shift+←→↑↓". */
function chordText(keys: readonly string[]): string {
	const arrows = keys.filter((key) => ARROWS.includes(key));
	const others = keys.filter((key) => !ARROWS.includes(key));
	return [...others, ...(arrows.length > 0 ? [arrows.join("")] : [])].join("+");
}
