// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { checkText } from "#core/checking/check-text.ts";
import { LineFindings } from "#core/checking/line-findings.ts";
import { factsIn } from "#core/facts/file-facts.ts";
import { hashImageText } from "#core/facts/hash-bytes.ts";
import { copyFacts } from "#core/facts/record-view.ts";
import { BYTE_ORDER_MARK } from "#core/jsonl/lines.ts";
import { checkFile, linesIn } from "#server/files/check-file.ts";
import { type OpenText, textInMemory } from "#server/files/read-text.ts";
import { createUtf8 } from "#server/files/utf8.ts";
import { anyLine } from "#test/unit/core/rules/line/support/any-line.ts";

const utf8 = createUtf8();
const line = (image: string, label: string) =>
	`{"image_url":"AmlDatastore://d/${image}.jpg","image_details":{"format":"jpg","width":4,"height":3},"label":${label}}`;

/** All results for a text: in memory, and as a file that is read in pieces of a certain size. */
const inMemory = (text: string) => {
	const { task, findings, forecast, facts } = checkText(text, undefined, utf8);
	return { task: task?.id, findings, forecast, facts: [...factsIn(facts)].map(copyFacts) };
};
const inPieces = (file: OpenText, pieceSize: number) => {
	const { task, findings, forecast, facts } = checkFile(file, undefined, undefined, undefined, pieceSize);
	return { task: task?.id, findings: [...findings()], forecast, facts: [...factsIn(facts)].map(copyFacts) };
};

describe("a file that is read in pieces", () => {
	it("has the lines of its text, wherever the pieces end", () => {
		const scrap = fc.constantFrom("\n", "\r", "\r\n", "a", "é", "\u20ac", "\ud83d\ude00", " ");
		fc.assert(
			fc.property(fc.string({ unit: scrap, maxLength: 20 }), fc.boolean(), (text, hasMark) => {
				const bytes = Buffer.from(hasMark ? `\ufeff${text}` : text);
				for (let size = 1; size <= bytes.length + 1; size++) {
					assert.deepEqual([...linesIn(textInMemory(bytes), size)], text.split(/\r\n|\n|\r/));
				}
			}),
			{ numRuns: 2000 },
		);
	});

	it("is judged as its text is, wherever the pieces end", () => {
		const texts = [
			[line("é1", '"can"'), "", line("\u20ac", '"Can"'), line("é1", '"\ud83d\ude00"'), "{"].join("\n"),
			[line("1", '"can"'), " ", line("1", "7"), line("2", '"b\\u0061r"'), ""].join("\r\n"),
			[line("1", '["can"]'), line("2", '["can","can"]'), "", line("3", "[]")].join("\r"),
		];
		for (const text of texts) {
			const bytes = Buffer.from(text);
			const expected = inMemory(text);
			for (let size = 1; size <= bytes.length + 1; size++) {
				assert.deepEqual(inPieces(textInMemory(bytes), size), expected, `pieces of ${size} bytes`);
			}
		}
	});

	it("is judged as its text is, for any lines", () => {
		const text = fc
			.array(
				fc.tuple(
					anyLine().map((any) => any.text.replace(/[\r\n\p{Surrogate}]/gu, " ")),
					fc.constantFrom("\n", "\r\n", "\r"),
				),
				{ maxLength: 8 },
			)
			.map((lines) => lines.flat().join(""));
		fc.assert(
			fc.property(text, fc.integer({ min: 1, max: 500 }), (content, size) => {
				fc.pre(content.charCodeAt(0) !== BYTE_ORDER_MARK);
				assert.deepEqual(inPieces(textInMemory(Buffer.from(content)), size), inMemory(content));
			}),
			{ numRuns: 500 },
		);
	});

	it("can be read again line by line", () => {
		const lines = Array.from({ length: 30 }, (_, i) => line(`${i}`.repeat(i + 1), '"can"'));
		const { facts } = checkFile(
			textInMemory(Buffer.from(lines.join("\r\n"))),
			undefined,
			undefined,
			undefined,
			100,
		);
		assert.deepEqual(
			lines.map((_, i) => facts.textOf(i)),
			lines,
		);
		assert.equal(facts.lineCount, 30);
	});

	it("names the first bytes that are not UTF-8, in characters", () => {
		const bad = Buffer.concat([Buffer.from(`${line("1", '"can"')}\n"é`), Buffer.from([0xff, 0x22, 0x0a])]);
		for (const size of [1, 10, 1000]) {
			const { findings } = checkFile(textInMemory(bad), undefined, undefined, undefined, size);
			assert.deepEqual(
				[...findings()]
					.filter(({ ruleId }) => ruleId === "invalid-utf8")
					.map(({ line: at, start }) => [at, start]),
				[[1, 2]],
			);
		}
	});
});

describe("images with equal hashes", () => {
	/** Two names whose images have the same hash, found by trial. */
	function collision(): [string, string] {
		const byHash = new Map<number, string>();
		for (let i = 0; ; i++) {
			const hash = hashImageText(`d/${i}.jpg`);
			const other = byHash.get(hash);
			if (other !== undefined) {
				return [other, String(i)];
			}
			byHash.set(hash, String(i));
		}
	}

	it("are distinguished by their URLs", () => {
		const [one, other] = collision();
		const lines = [one, other, other, one].map((image) => line(image, '"can"'));
		const expected = checkText(lines.join("\n")).findings;
		const duplicates = (findings: Iterable<{ ruleId: string; line: number }>) =>
			[...findings].filter(({ ruleId }) => ruleId === "duplicate-image").map(({ line: at }) => at);
		assert.deepEqual(duplicates(expected), [0, 1]);
		assert.deepEqual(duplicates(inMemory(lines.join("\n")).findings), [0, 1]);
		assert.deepEqual(duplicates(checkFile(textInMemory(Buffer.from(lines.join("\n")))).findings()), [0, 1]);
	});
});

describe("the findings of a file's lines", () => {
	it("are found again if there are too many to keep", () => {
		const finding = (message: string) => ({
			...{ ruleId: "r", start: 0, end: 1, message },
			consequence: "none" as const,
		});
		const found = new LineFindings(2);
		for (const at of [0, 1, 2, 3]) {
			found.add(at, at === 1 ? [] : [finding(`${at}`)]);
		}
		const again: number[] = [];
		const all = found.all((at) => {
			again.push(at);
			return [finding(`${at}`)];
		});
		assert.deepEqual(
			[...all].map(({ line: at, message }) => `${at}:${message}`),
			["0:0", "2:2", "3:3"],
		);
		assert.deepEqual(again, [3]);
	});
});
