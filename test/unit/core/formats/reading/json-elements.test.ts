// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type JsonElement, type WalkLimits, walkJson } from "#core/formats/reading/json-elements.ts";
import { asUtf8 } from "#core/formats/reading/utf8-file.ts";
import { openBytes } from "#test/unit/core/formats/support/memory-files.ts";

const WINDOWS = [1, 2, 3, 7, 64, 1 << 16];

/** Everything that a walk reports. */
interface Walked {
	readonly elements: readonly JsonElement[];
	readonly members: readonly string[];
	readonly lists: readonly (string | undefined)[];
	readonly stop?: { readonly at: number; readonly reason: string };
	readonly garbled: boolean;
	readonly shares: readonly number[];
}

async function walk(content: string | Uint8Array, limits: WalkLimits = {}): Promise<Walked> {
	const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
	const source = await asUtf8(openBytes(bytes));
	assert.ok(typeof source !== "string");
	const elements: JsonElement[] = [];
	const members: string[] = [];
	const lists: (string | undefined)[] = [];
	const shares: number[] = [];
	const visitor = {
		member: (name: string) => members.push(name),
		list: (member: string | undefined) => lists.push(member),
		element: (element: JsonElement) => elements.push(element),
	};
	const steps = walkJson(source, visitor, limits);
	let step = await steps.next();
	for (; !step.done; step = await steps.next()) {
		shares.push(step.value);
	}
	return { elements, members, lists, shares, ...step.value };
}

/** The document that a walk has reported. */
function documentOf({ elements, members, lists }: Walked): unknown {
	const memberValue = (member: string | undefined) => {
		const own = elements.filter((element) => element.member === member).map(({ value }) => value);
		return lists.includes(member) ? own : own[0];
	};
	return members.length > 0 || (elements.length === 0 && lists.length === 0)
		? Object.fromEntries(members.map((member) => [member, memberValue(member)]))
		: memberValue(undefined);
}

describe("walking through a JSON document", () => {
	it("reports what JSON.parse reads, and where it is, for any window size", async () => {
		const document = fc.oneof(
			fc.jsonValue({ maxDepth: 4, noUnicodeString: false }),
			fc.dictionary(fc.string({ unit: "grapheme" }), fc.array(fc.jsonValue({ maxDepth: 2 }))),
		);
		await fc.assert(
			fc.asyncProperty(
				document,
				fc.integer({ min: 1, max: 40 }),
				fc.constantFrom(undefined, 1, "\t", "\r\n"),
				async (value, window, indent) => {
					const text = JSON.stringify(value, null, indent);
					const bytes = new TextEncoder().encode(text);
					const walked = await walk(bytes, { window });
					assert.equal(walked.stop, undefined);
					assert.deepEqual(documentOf(walked), JSON.parse(text));
					for (const { start, end, value } of walked.elements) {
						assert.deepEqual(JSON.parse(new TextDecoder().decode(bytes.subarray(start, end))), value);
					}
				},
			),
			{ numRuns: 1000 },
		);
	});

	it("reports the list, index and text of each element", async () => {
		for (const window of WINDOWS) {
			const { elements, lists } = await walk(' {"a": [ {"x": "]\\"é"} ,[1]], "b" : {"c": [2]}, "d": []} ', {
				window,
			});
			assert.deepEqual(lists, ["a", "d"]);
			assert.deepEqual(
				elements.map(({ member, index, text, start, end }) => [member, index, text, start, end]),
				[
					["a", 0, '{"x": "]\\"é"}', 9, 23],
					["a", 1, "[1]", 25, 28],
					["b", -1, '{"c": [2]}', 37, 47],
				],
			);
		}
	});

	it("stops where it is not JSON, with the same reason for any window size", async () => {
		const valid = '{"é": [1.5, {"a": "x\\n"}, [true]], "b": null, "c": {"d": [[], {}]}}';
		await fc.assert(
			fc.asyncProperty(
				fc.nat({ max: valid.length }),
				fc.constantFrom("", ",", "]", "}", "{", "[", '"', "x", " 0", "\\", ":", "\n", "é"),
				fc.boolean(),
				async (at, put, cut) => {
					const text = valid.slice(0, at) + put + (cut ? "" : valid.slice(at));
					let isJson = true;
					try {
						JSON.parse(text);
					} catch {
						isJson = false;
					}
					const whole = await walk(text);
					assert.equal(whole.stop === undefined, isJson, text);
					for (const window of WINDOWS) {
						assert.deepEqual((await walk(text, { window })).stop, whole.stop, text);
					}
				},
			),
			{ numRuns: 1500 },
		);
	});

	it("accepts any depth of brackets", async () => {
		const deep = "[".repeat(100_000) + "]".repeat(100_000);
		const { stop, elements } = await walk(`{"a": ${deep}, "b": {"c": ${deep}}}`);
		assert.equal(stop, undefined);
		assert.deepEqual(
			elements.map(({ end, start }) => end - start),
			[199_998, 200_007],
		);
	});

	it("stops at a value that is too large, not at a file that is", async () => {
		const small = `{"a": [${"[1, 2, 3], ".repeat(1000)}0]}`;
		assert.equal((await walk(small, { window: 8, value: 32 })).stop, undefined);
		const { stop } = await walk(`{"a": [1, "${"x".repeat(40)}"]}`, { window: 8, value: 32 });
		assert.equal(stop?.at, 10);
		assert.match(stop?.reason ?? "", /^A single value in the file has more than .* too many to read at once/);
	});

	it("sees characters that were lost, and only those", async () => {
		const text = '{"a": ["é", "😀", "x"]}';
		const latin = Uint8Array.from('{"a": ["caf\xe9", "x"]}', (character) => character.charCodeAt(0));
		for (const window of WINDOWS) {
			assert.equal((await walk(text, { window })).garbled, false, `window ${window}`);
			assert.equal((await walk(latin, { window })).garbled, true, `window ${window}`);
		}
	});

	it("reads UTF-8 with a byte order mark, and UTF-16", async () => {
		const text = '{"a": ["é"]}';
		const marked = await walk(`\ufeff${text}`);
		assert.deepEqual([marked.elements[0]?.value, marked.elements[0]?.start], ["é", 10]);
		const little = Buffer.from(`\ufeff${text}`, "utf16le");
		const big = Buffer.from(little).swap16();
		for (const bytes of [little, big]) {
			assert.equal((await walk(bytes)).elements[0]?.value, "é");
		}
	});

	it("reports progress", async () => {
		const { shares } = await walk(`[${"1, ".repeat(1000)}1]`, { window: 100 });
		assert.ok(shares.length > 20);
		assert.ok(shares.every((share, i) => share >= (shares[i - 1] ?? 0)));
		assert.equal(shares.at(-1), 1);
	});

	it("rejects UTF-16 that is too long for one string", async () => {
		const source = await asUtf8(openBytes(Buffer.from("\ufeff[1, 2, 3]", "utf16le")), 5);
		assert.match(source as string, /^The file is in UTF-16 .* save it as UTF-8$/);
	});
});
