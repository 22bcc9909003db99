import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { applyLineEdits } from "#core/jsonl/line-edit.ts";

describe("applyLineEdits", () => {
	it("replaces, removes and inserts, in any order of the edits", () => {
		const edits = [
			{ start: 6, end: 6, text: "!" },
			{ start: 0, end: 1, text: "AA" },
			{ start: 2, end: 4, text: "" },
			{ start: 4, end: 4, text: "-" },
		];
		assert.equal(applyLineEdits("abcdef", edits), "AAb-ef!");
		assert.equal(applyLineEdits("abcdef", edits.toReversed()), "AAb-ef!");
	});

	it("inserts at one place in the order of the edits", () => {
		const edits = ["a", "b"].map((text) => ({ start: 1, end: 1, text }));
		assert.equal(applyLineEdits("--", edits), "-ab-");
	});

	it("without edits is the line itself", () => {
		assert.equal(applyLineEdits("abc", []), "abc");
	});
});
