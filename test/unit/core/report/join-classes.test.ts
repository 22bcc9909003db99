import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { joinClasses, type SplitClasses } from "#core/report/join-classes.ts";

/** A file in which each class is used in this many images, once in each. */
function file(split: SplitClasses["split"], images: Readonly<Record<string, number>>): SplitClasses {
	const uses = Object.entries(images).map(
		([name, count]) => [name, { used: count, lost: 0, images: count }] as const,
	);
	return { split, classes: new Map(uses) };
}

const notes = (...files: SplitClasses[]) =>
	Object.fromEntries(joinClasses(files).map((each) => [each.name, each.notes.join()]));

describe("classes of several files", () => {
	it("are side by side, the most frequent first, then by name", () => {
		const joined = joinClasses([
			file("train", { b: 3, a: 3, c: 9 }),
			file("validation", { d: 40 }),
			{ split: undefined, classes: new Map() },
		]);
		assert.deepEqual(
			joined.map(({ name, uses }) => [name, ...uses.map(({ used }) => used)]),
			[
				["d", 0, 40, 0],
				["c", 9, 0, 0],
				["a", 3, 0, 0],
				["b", 3, 0, 0],
			],
		);
	});

	it("are marked if training has few images of one, or none", () => {
		assert.deepEqual(notes(file(undefined, { many: 10, few: 9 })), { many: "", few: "few-images" });
		assert.deepEqual(
			notes(
				file("train", { everywhere: 20, only: 20, few: 2 }),
				file("validation", { everywhere: 5, strange: 5, few: 1 }),
			),
			{ everywhere: "", only: "not-validated", few: "few-images", strange: "not-trained" },
		);
		assert.deepEqual(notes(file("train", { a: 1 }), file("validation", {})), {
			a: "few-images,not-validated",
		});
	});

	it("are not marked for missing files", () => {
		assert.deepEqual(notes(file("validation", { a: 1 })), { a: "" });
		assert.deepEqual(notes(file("train", { a: 10 }), file("test", { a: 1 })), { a: "" });
	});

	it("are marked if all of one is lost", () => {
		const lost = new Map([["a", { used: 0, lost: 4, images: 0 }]]);
		assert.deepEqual(joinClasses([{ split: "train", classes: lost }])[0]?.notes, ["few-images"]);
	});
});
