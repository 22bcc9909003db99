import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { countOf, fromRuns, removalsOf, toRuns } from "#core/model/line-runs.ts";

describe("runs of lines", () => {
	it("represent any order of lines", () => {
		fc.assert(
			fc.property(fc.array(fc.nat(30)), (lines) => {
				const runs = toRuns(lines);
				assert.deepEqual([...fromRuns(runs)], lines);
				assert.equal(countOf(runs), lines.length);
			}),
		);
	});

	it("need two numbers for a whole file", () => {
		assert.deepEqual(toRuns(Array.from({ length: 100_000 }, (_, i) => i)), [0, 100_000]);
		assert.deepEqual(toRuns([4, 5, 2, 3]), [4, 2, 2, 2]);
	});

	it("are removed from a text completely, and nothing else is", () => {
		const anyTexts = fc.array(fc.constantFrom("", "a", "bc"), { minLength: 1, maxLength: 8 });
		fc.assert(
			fc.property(anyTexts, fc.array(fc.nat(9), { maxLength: 9 }), (texts, lines) => {
				const starts = texts.map((_, i) => texts.slice(0, i).reduce((sum, text) => sum + text.length + 1, 0));
				const offset = ({ line, character }: { line: number; character: 0 | "end" }) =>
					(starts[line] as number) + (character === "end" ? (texts[line] as string).length : 0);
				let left = texts.join("\n");
				for (const { from, to } of removalsOf(lines, texts.length).reverse()) {
					left = left.slice(0, offset(from)) + left.slice(offset(to));
				}
				const kept = texts.filter((_, i) => !lines.includes(i));
				assert.equal(left, kept.join("\n"));
			}),
		);
	});

	it("keep the line end before them if a line end remains after them", () => {
		assert.deepEqual(removalsOf([1, 2], 4), [
			{ from: { line: 1, character: 0 }, to: { line: 3, character: 0 } },
		]);
		assert.deepEqual(removalsOf([2], 3), [
			{ from: { line: 1, character: "end" }, to: { line: 2, character: "end" } },
		]);
	});
});
