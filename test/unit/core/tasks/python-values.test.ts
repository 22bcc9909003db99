import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import { isTruthy, isWholeNumber, pythonFloat } from "#core/tasks/python-values.ts";

function floatOf(json: string) {
	const { root } = parseLine(json);
	assert.ok(root, json);
	return pythonFloat(root);
}

const INF = Number.POSITIVE_INFINITY;
const WRONG = "ValueError";

describe("pythonFloat", () => {
	/** Computed with Python 3.11's `float()`. */
	const texts: readonly [text: string, result: number | "ValueError"][] = [
		["1e-3", 0.001],
		["1E+05", 100_000],
		[" 1_000.5 ", 1000.5],
		["1e5_0", 1e50],
		["1.", 1],
		[".5", 0.5],
		["+1", 1],
		["-0", -0],
		["inf", INF],
		["-Infinity", -INF],
		["INF", INF],
		["nan", Number.NaN],
		["+NaN", Number.NaN],
		["1e400", INF],
		["9".repeat(400), INF],
		["\u0661", 1],
		["\u0661\u0662\u0663.\u0664", 123.4],
		["\uff11\uff12", 12],
		["1e\u0661", 10],
		["\u{1d7d8}", 0],
		["\u{1d7d9}", 1],
		["\u{1d7ff}", 9],
		["\u00a01\u2003", 1],
		["\n1\r\t\v\f\u0085", 1],
		["0x1", WRONG],
		["0b1", WRONG],
		["1__0", WRONG],
		["_1", WRONG],
		["1_", WRONG],
		["1_.5", WRONG],
		["1._5", WRONG],
		["1e", WRONG],
		["1e_5", WRONG],
		["1e5.0", WRONG],
		["", WRONG],
		[" ", WRONG],
		[".", WRONG],
		["--1", WRONG],
		["1 2", WRONG],
		["1,5", WRONG],
		["\ufeff1", WRONG],
		["\u200b1", WRONG],
		["\u001c1", WRONG],
		["1\0", WRONG],
		["\u22121", WRONG],
		["infinit", WRONG],
		["\u0131nf", WRONG],
		["null", WRONG],
		["True", WRONG],
		["1j", WRONG],
	];
	for (const [text, result] of texts) {
		it(`of ${JSON.stringify(text).slice(0, 20)} is ${result}`, () => {
			assert.deepEqual(floatOf(JSON.stringify(text)), result);
		});
	}

	it("of other values", () => {
		assert.equal(floatOf("true"), 1);
		assert.equal(floatOf("false"), 0);
		assert.equal(floatOf("null"), "TypeError");
		assert.equal(floatOf("[1]"), "TypeError");
		assert.equal(floatOf("{}"), "TypeError");
	});

	it("of an endless whole number is a special error, of any other number infinity", () => {
		assert.equal(floatOf("9".repeat(308)), 1e308);
		assert.equal(floatOf("9".repeat(309)), "OverflowError");
		assert.equal(floatOf(`-${"9".repeat(309)}`), "OverflowError");
		assert.equal(floatOf(`${"9".repeat(309)}.0`), INF);
		assert.equal(floatOf("1e309"), INF);
	});
});

describe("isWholeNumber", () => {
	it("depends on the text", () => {
		assert.deepEqual(["1", "-0", "10", "1.0", "1e0", "1E2"].map(isWholeNumber), [
			true,
			true,
			true,
			false,
			false,
			false,
		]);
	});
});

describe("isTruthy", () => {
	it("is Python's truth", () => {
		const truth = (json: string) =>
			isTruthy(parseLine(json).root as NonNullable<ReturnType<typeof parseLine>["root"]>);
		for (const json of ["null", "false", "0", "-0", "0.0", "0e5", '""', "[]", "{}", "1e-400"]) {
			assert.equal(truth(json), false, json);
		}
		for (const json of ["true", "1", "-0.5", '"0"', '" "', "[0]", "[[]]", '{"a":null}']) {
			assert.equal(truth(json), true, json);
		}
	});
});
