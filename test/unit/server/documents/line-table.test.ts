// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type Change, LineTable, spliceInto } from "#server/documents/line-table.ts";

const text = fc.string({ unit: fc.constantFrom("a", "é", "\ud83d\ude00", "\n", "\r\n", " "), maxLength: 30 });

/** The whole text after a change, in the simple way that the table avoids. */
function applied(lines: readonly string[], change: Required<Change>): string {
	const { start, end } = change.range;
	const offset = (line: number, character: number) =>
		lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
	const whole = lines.join("\n");
	return (
		whole.slice(0, offset(start.line, start.character)) +
		change.text +
		whole.slice(offset(end.line, end.character))
	);
}

describe("the table of lines", () => {
	it("contains the same lines as the whole text would, after any changes", () => {
		fc.assert(
			fc.property(
				text,
				fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat(), text)),
				(first, changes) => {
					const table = new LineTable(first);
					for (const [a, b, c, d, added] of changes) {
						const place = (line: number, character: number) => {
							const at = line % table.lines.length;
							return { line: at, character: character % ((table.lines[at] as string).length + 1) };
						};
						const [start, end] = [place(a, b), place(c, d)].sort(
							(x, y) => x.line - y.line || x.character - y.character,
						) as [ReturnType<typeof place>, ReturnType<typeof place>];
						const change = { range: { start, end }, text: added };
						const expected = applied(table.lines, change).split(/\r\n|\n|\r/);
						table.apply(change);
						assert.deepEqual(table.lines, expected);
					}
				},
			),
			{ numRuns: 500 },
		);
	});

	it("says which lines were replaced", () => {
		const table = new LineTable("a\nb\nc");
		const range = { start: { line: 0, character: 1 }, end: { line: 1, character: 0 } };
		assert.deepEqual(table.apply({ range, text: "x\ny\n" }), { first: 0, removed: 2, added: 3 });
		assert.deepEqual(table.lines, ["ax", "y", "b", "c"]);
		assert.deepEqual(table.apply({ text: "new" }), { first: 0, removed: 4, added: 1 });
	});

	it("treats positions beyond the text as its end", () => {
		const table = new LineTable("a");
		table.apply({ range: { start: { line: 0, character: 0 }, end: { line: 9, character: 9 } }, text: "b" });
		assert.deepEqual(table.lines, ["b"]);
	});

	it("inserts a million lines at once", () => {
		const array = [1, 2, 3];
		spliceInto(array, 1, 1, new Array(1_000_000).fill(0));
		assert.equal(array.length, 1_000_002);
		assert.deepEqual([array[0], array[1], array.at(-1)], [1, 0, 3]);
	});
});
