import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { linesOf } from "#core/jsonl/lines.ts";
import { TextLines } from "#core/jsonl/text-lines.ts";

const texts = fc.string({
	unit: fc.constantFrom("a", "é", "\ud83d\ude00", "\n", "\r", "\r\n", "\ufeff"),
	maxLength: 20,
});

describe("the lines of a text by their beginnings", () => {
	it("are the lines of the text", () => {
		fc.assert(
			fc.property(texts, (text) => {
				const lines = new TextLines(text);
				assert.deepEqual(
					[...lines.texts()],
					Array.from(linesOf(text), (line) => line.text),
				);
				assert.equal(lines.textOf(lines.count), "");
			}),
			{ numRuns: 2000 },
		);
	});

	it("can be taken in pieces that together are the whole text", () => {
		fc.assert(
			fc.property(texts, fc.nat(10), (text, characters) => {
				const lines = new TextLines(text);
				const pieces: string[] = [];
				for (let line = 0; line < lines.count; ) {
					const next = lines.afterSome(line, characters);
					const piece = lines.between(line, next);
					assert.ok(next > line && (piece.length <= characters || next === line + 1));
					pieces.push(piece);
					line = next;
				}
				assert.equal(pieces.join(""), text.replace(/^\ufeff/, ""));
			}),
			{ numRuns: 2000 },
		);
	});
});
