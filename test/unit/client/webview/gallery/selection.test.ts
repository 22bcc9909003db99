import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { spliceOf } from "#client/gallery/line-splice.ts";
import { commandOf } from "#client/webview/gallery/grid-keys.ts";
import { lineAfter, Selection } from "#client/webview/gallery/selection.ts";

/** Sorted in some way: positions are not line numbers. */
const ORDER = Uint32Array.of(40, 30, 20, 10, 0);

describe("the gallery's selection", () => {
	it("adds ranges to the previous selection", () => {
		const selection = new Selection();
		selection.toggle(0);
		selection.toggle(40);
		selection.extend(ORDER, 0, 2);
		assert.deepEqual(selection.lines(), [0, 20, 30, 40]);
		selection.extend(ORDER, 2, 1);
		assert.deepEqual(selection.lines(), [0, 30, 40], "a range that is drawn back leaves nothing behind");
		selection.only(20);
		selection.extend(ORDER, 2, 3);
		assert.deepEqual(selection.lines(), [10, 20]);
		selection.toggle(10);
		assert.deepEqual(selection.lines(), [20]);
		selection.beginAt(40);
		selection.extend(ORDER, 4, 1);
		assert.deepEqual(selection.lines(), [20, 30, 40], "who has moved on begins there");
		selection.clear();
		selection.extend(ORDER, 3, 4);
		assert.deepEqual(selection.lines(), [0, 10], "without a beginning a range begins where the keyboard is");
	});

	it("keeps only what is shown, and restarts a range whose beginning is hidden", () => {
		const selection = new Selection();
		selection.all(ORDER);
		selection.keepOnly(new Set([10, 30, 50]));
		assert.deepEqual(selection.lines(), [10, 30]);
		selection.only(40);
		selection.keepOnly(new Set(ORDER.slice(1)));
		selection.extend(ORDER.slice(1), 0, 1);
		assert.deepEqual(selection.lines(), [20, 30]);
	});

	it("follows the text", () => {
		const selection = new Selection();
		selection.all([2, 5, 6, 9]);
		selection.move([{ first: 5, removed: 2, added: 0 }]);
		assert.deepEqual(selection.lines(), [2, 7], "lines that are gone are not selected");
		selection.move([{ first: 0, removed: 0, added: 3 }]);
		assert.deepEqual(selection.lines(), [5, 10]);
		selection.move([{ first: 5, removed: 1, added: 1 }]);
		assert.deepEqual(selection.lines(), [5, 10], "an edited line stays selected");
	});
});

describe("a change of the text", () => {
	const anyLines = fc.array(fc.constantFrom("a", "bb", ""), { maxLength: 4 });
	/** Every line has a unique name, by which it is found again. */
	const document = fc.nat(9).map((count) => Array.from({ length: count + 1 }, (_, i) => `line ${i}`));

	it("of whole lines leaves every other line where it can be found", () => {
		fc.assert(
			fc.property(document, anyLines, fc.nat(9), fc.nat(9), (lines, added, a, b) => {
				const first = Math.min(a, lines.length - 1);
				const end = Math.min(first + b, lines.length - 1);
				const text = added.map((line) => `${line}\n`).join("");
				const splice = spliceOf({ range: range(first, 0, end, 0), text });
				const after = [...lines.slice(0, first), ...added, ...lines.slice(end)];
				lines.forEach((name, line) => {
					const at = lineAfter(line, [splice]);
					if (line < first || line >= end) {
						assert.equal(after[at ?? -1], name);
					}
				});
			}),
		);
	});

	it("inside lines keeps the first of them", () => {
		const enter = spliceOf({ range: range(3, 5, 3, 5), text: "\r\n" });
		assert.deepEqual(enter, { first: 3, removed: 1, added: 2 });
		assert.deepEqual(
			[2, 3, 4].map((line) => lineAfter(line, [enter])),
			[2, 3, 5],
		);
		const joined = spliceOf({ range: range(3, 5, 4, 0), text: "" });
		assert.deepEqual(
			[3, 4, 5].map((line) => lineAfter(line, [joined])),
			[3, undefined, 4],
		);
	});
});

function range(startLine: number, start: number, endLine: number, end: number) {
	return {
		start: { line: startLine, character: start },
		end: { line: endLine, character: end },
	} as Parameters<typeof spliceOf>[0]["range"];
}

describe("the gallery's keys", () => {
	const press = (
		key: string,
		rest: Partial<Record<"ctrlKey" | "shiftKey" | "altKey" | "metaKey", boolean>> = {},
	) => commandOf({ key, ctrlKey: false, shiftKey: false, altKey: false, metaKey: false, ...rest });

	it("move, extend, and leave the editor's own keys alone", () => {
		assert.deepEqual(press("ArrowDown"), { kind: "move", move: "down", extends: false });
		assert.deepEqual(press("PageUp", { shiftKey: true }), { kind: "move", move: "page-up", extends: true });
		assert.deepEqual(press("a", { metaKey: true }), { kind: "all" });
		assert.deepEqual(press("r"), { kind: "relabel" });
		assert.deepEqual(press("c"), { kind: "relabel" });
		for (const own of ["z", "s", "c", "r", "ArrowLeft"]) {
			assert.equal(press(own, { ctrlKey: true }), undefined, own);
		}
		assert.equal(press("Tab"), undefined);
	});
});
