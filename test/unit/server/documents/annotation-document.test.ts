// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { checkText } from "#core/checking/check-text.ts";
import { AnnotationDocument } from "#server/documents/annotation-document.ts";
import { createUtf8 } from "#server/files/utf8.ts";

const utf8 = createUtf8();
const line = (image: string, label: string) =>
	`{"image_url":"AmlDatastore://d/${image}.jpg","label":${label}}`;
/** A space moves ranges and changes nothing else. */
const anyLine = fc
	.tuple(
		fc.constantFrom("1", "2"),
		fc.constantFrom('"can"', '"Can"', '"carton"', "7", "null", '""', '["can"]', '["can"]'),
		fc.constantFrom("{", "{ "),
	)
	.map(([image, label, start]) => line(image, label).replace("{", start));
const anyText = fc.oneof({ weight: 6, arbitrary: anyLine }, fc.constant(""), fc.constant("{"));

const everything = (document: AnnotationDocument) => {
	for (const _ of document.check()) {
		// Iterating performs the check.
	}
	return { findings: document.findings(), forecast: document.forecast() };
};

describe("an open document", () => {
	it("gives the same results after any edits as a fresh reading of its text", () => {
		const edit = fc.record({
			line: fc.nat(),
			insert: fc.boolean(),
			lines: fc.array(anyText, { minLength: 1, maxLength: 2 }),
			ask: fc.boolean(),
		});
		fc.assert(
			fc.property(
				fc.array(anyText, { minLength: 1, maxLength: 6 }),
				fc.array(edit, { maxLength: 12 }),
				(first, edits) => {
					// The first line stays, so that the task does too.
					const document = new AnnotationDocument(
						"file:///a.jsonl",
						1,
						[line("0", '"can"'), ...first].join("\n"),
						utf8,
					);
					everything(document);
					edits.forEach(({ line: at, insert, lines, ask }, index) => {
						const from = 1 + (at % (document.lines.length - 1));
						const start = { line: from, character: 0 };
						const end = insert ? start : { line: from, character: (document.lines[from] as string).length };
						document.change(
							[{ range: { start, end }, text: lines.join("\n") + (insert ? "\n" : "") }],
							index + 2,
						);
						if (ask) {
							everything(document);
						}
					});
					const fresh = checkText(document.lines.join("\n"), document.task);
					assert.deepEqual(everything(document), { findings: fresh.findings, forecast: fresh.forecast });
				},
			),
			{ numRuns: 2000 },
		);
	});

	it("can be edited while its text is still being checked", () => {
		const lines = Array.from({ length: 3000 }, (_, i) => line(String(i), i % 700 === 0 ? "null" : '"can"'));
		for (const pulls of [0, 1, 2]) {
			const document = new AnnotationDocument("file:///a.jsonl", 1, lines.join("\n"), utf8);
			const checking = document.check();
			for (let i = 0; i < pulls; i++) {
				assert.equal(checking.next().done, false);
			}
			const start = { line: 1500, character: 0 };
			document.change([{ range: { start, end: start }, text: `${line("1", '"Can"')}\n` }], 2);
			document.change(
				[{ range: { start: { line: 1, character: 0 }, end: { line: 3, character: 0 } }, text: "" }],
				3,
			);
			const fresh = checkText(document.lines.join("\n"), document.task);
			assert.deepEqual(everything(document), { findings: fresh.findings, forecast: fresh.forecast });
		}
	});

	it("checks only the lines that an edit replaced", () => {
		const text = Array.from({ length: 50 }, (_, i) => line(String(i), '"can"')).join("\n");
		const document = new AnnotationDocument("file:///a.jsonl", 1, text, utf8);
		everything(document);
		assert.equal(document.linesChecked, 50);
		document.change(
			[{ range: { start: { line: 7, character: 3 }, end: { line: 7, character: 3 } }, text: "x" }],
			2,
		);
		everything(document);
		assert.equal(document.linesChecked, 51);
	});
});
