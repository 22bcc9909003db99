// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { JsonNode } from "#core/jsonl/json-node.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";

/** The plain value of a tree, as `JSON.parse` would return it: the last value of a duplicate key counts. */
function plain(node: JsonNode): unknown {
	switch (node.kind) {
		case "null":
			return null;
		case "array":
			return node.items.map(plain);
		case "object":
			return Object.fromEntries(node.members.map(({ key, value }) => [key, plain(value)]));
		default:
			return node.value;
	}
}

/** Every node's text read on its own is the node's value. */
function checkPlaces(node: JsonNode, text: string): void {
	assert.deepEqual(JSON.parse(text.slice(node.start, node.end)), plain(node));
	if (node.kind === "number") {
		assert.equal(node.text, text.slice(node.start, node.end));
	}
	for (const item of node.kind === "array" ? node.items : []) {
		checkPlaces(item, text);
	}
	for (const member of node.kind === "object" ? node.members : []) {
		assert.equal(JSON.parse(text.slice(member.keyStart, member.keyEnd)), member.key);
		assert.deepEqual([member.start, member.end], [member.keyStart, member.value.end]);
		checkPlaces(member.value, text);
	}
}

function expectAsJsonParse(text: string): void {
	const line = parseLine(text);
	let expected: { value: unknown } | undefined;
	try {
		expected = { value: JSON.parse(text) };
	} catch {
		expected = undefined;
	}
	assert.equal(
		line.root !== undefined,
		expected !== undefined,
		`${JSON.stringify(text)}: ${line.problem?.code}`,
	);
	if (line.root && expected) {
		assert.deepEqual(plain(line.root), expected.value);
		checkPlaces(line.root, text);
	}
	if (line.problem) {
		const { start, end } = line.problem;
		assert.ok(0 <= start && start <= end && end <= text.length, `${start} to ${end}`);
	}
}

const PIECES = [
	"{", "}", "[", "]", ",", ":", '"', "'", "\\", "/", "//", "/*", "-", "+", ".", "0", "1", "01", "e", "E", "e5", "x",
	"true", "tru", "null", "NaN", "\\u00e9", "\\u12", "\\n", "\\x", "\n", "\r", "\t", " ", "\u00a0", "\ufeff", "\u2028",
	"\u0000", "\u001f", "\ud83d", "\ude00", "é", "__proto__", '"a"', '"":', "[]", "{}", "1e400", "-0",
]; // biome-ignore format: one long list

/** A text with some pieces of it removed, doubled or replaced. */
function mutated(valid: fc.Arbitrary<string>): fc.Arbitrary<string> {
	const change = fc.tuple(fc.nat(), fc.nat({ max: 2 }), fc.constantFrom("", ...PIECES));
	return fc.tuple(valid, fc.array(change, { maxLength: 3 })).map(([text, changes]) =>
		changes.reduce((result, [at, removed, piece]) => {
			const start = at % (result.length + 1);
			return result.slice(0, start) + piece + result.slice(start + removed);
		}, text),
	);
}

describe("parseLine", () => {
	it("agrees with JSON.parse about texts that are JSON or almost JSON", () => {
		fc.assert(fc.property(mutated(fc.json({ noUnicodeString: false })), expectAsJsonParse), {
			numRuns: 4000,
			seed: 1,
		});
		const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(""));
		fc.assert(fc.property(soup, expectAsJsonParse), { numRuns: 4000, seed: 1 });
	});

	it("keeps the text of numbers, and duplicate keys", () => {
		const { root } = parseLine('{"a": 1.0, "a": 1e400, "__proto__": -0}');
		assert.ok(root?.kind === "object");
		assert.deepEqual(
			root.members.map(({ key, value }) => [key, value.kind === "number" && value.text]),
			[
				["a", "1.0"],
				["a", "1e400"],
				["__proto__", "-0"],
			],
		);
	});

	it("finds nothing to read in an empty line", () => {
		assert.equal(parseLine("").problem?.code, "ValueExpected");
		assert.equal(parseLine(" \t ").problem?.code, "ValueExpected");
	});

	it("survives lone surrogates, zero characters and control characters", () => {
		for (const text of ['"\ud800"', '{"\udfff": "\ud83d"}', "\0", '"\0"', "{\u001b}", "\ud800"]) {
			expectAsJsonParse(text);
		}
	});

	it("survives a line of five megabytes", () => {
		expectSize(`[${"0.123456, ".repeat(500_000)}0]`, 500_001);
		assert.equal(parseLine(`"${"x".repeat(5_000_000)}"`).root?.end, 5_000_002);
		assert.equal(parseLine("'".repeat(5_000_000)).root, undefined);
	});

	it("reads deep nesting up to a limit, and says so beyond it", () => {
		const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
		expectAsJsonParse(nested(900));
		assert.equal(parseLine(nested(901)).problem?.code, "NestedTooDeep");
		for (const text of [nested(1_000_000), "[".repeat(1_000_000), '{"a":'.repeat(1_000_000)]) {
			const { problem } = parseLine(text);
			assert.deepEqual(problem, { start: 0, end: text.length, code: "NestedTooDeep" });
		}
	});
});

function expectSize(text: string, items: number): void {
	const { root } = parseLine(text);
	assert.equal(root?.kind === "array" && root.items.length, items);
}
