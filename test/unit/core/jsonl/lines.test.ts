import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { isBlank, lineEndOf, linesOf } from "#core/jsonl/lines.ts";

describe("linesOf", () => {
	const cases: readonly [text: string, lines: readonly (readonly [start: number, text: string])[]][] = [
		["", [[0, ""]]],
		["a", [[0, "a"]]],
		[
			"a\n",
			[
				[0, "a"],
				[2, ""],
			],
		],
		[
			"a\r\nb",
			[
				[0, "a"],
				[3, "b"],
			],
		],
		[
			"a\rb\n\rc",
			[
				[0, "a"],
				[2, "b"],
				[4, ""],
				[5, "c"],
			],
		],
		["\ufeffa", [[1, "a"]]],
		["\ufeff", [[1, ""]]],
		[
			"a\n\ufeffb",
			[
				[0, "a"],
				[2, "\ufeffb"],
			],
		],
		["a\u2028b\u0085c", [[0, "a\u2028b\u0085c"]]],
	];
	for (const [text, lines] of cases) {
		it(`reads ${JSON.stringify(text)}`, () => {
			assert.deepEqual(
				[...linesOf(text)],
				lines.map(([start, content]) => ({ start, text: content })),
			);
		});
	}

	it("omits only line ends and the byte order mark", () => {
		const texts = fc.string({ unit: fc.constantFrom("a", "\r", "\n", "\ufeff", "\ud83d") });
		fc.assert(
			fc.property(texts, (text) => {
				const lines = [...linesOf(text)];
				for (const line of lines) {
					assert.equal(text.slice(line.start, line.start + line.text.length), line.text);
					assert.doesNotMatch(line.text, /[\r\n]/);
				}
				const joined = lines.map((line) => line.text).join("\n");
				assert.equal(joined, text.replace(/^\ufeff/, "").replaceAll(/\r\n|\r/g, "\n"));
			}),
		);
	});
});

describe("lineEndOf", () => {
	it("is that of the first line", () => {
		assert.deepEqual(["a\nb\r\n", "a\r\nb\n", "\rb\r\n", "a", ""].map(lineEndOf), [
			"\n",
			"\r\n",
			"\r",
			"\n",
			"\n",
		]);
	});
});

describe("isBlank", () => {
	it("is true for JSON's white space and nothing else", () => {
		assert.deepEqual(["", " ", "\t \r", "\u00a0", "0", "\ufeff"].map(isBlank), [
			true,
			true,
			true,
			false,
			false,
			false,
		]);
	});
});
