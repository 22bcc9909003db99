import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { pythonJson } from "#core/tasks/python-json.ts";
import { goldenPath } from "#test/fixtures/golden.ts";

describe("JSON as Python writes it", () => {
	it("has Python's numbers", () => {
		const { rows } = JSON.parse(readFileSync(goldenPath("python_numbers.json"), "utf8")) as {
			rows: [string, string][];
		};
		for (const [literal, expected] of rows) {
			const value = /^-?\d+$/.test(literal) ? BigInt(literal) : Number(literal);
			assert.equal(pythonJson(value, "compact"), expected);
		}
		assert.ok(rows.length > 10);
	});

	it("distinguishes whole numbers from others, and begins exponents where Python does", () => {
		const numbers = [0, 0n, 1, -0, 0.1, 640, 640n, 9.999e-5, 1e-7, 1.5e-10, 1e16, 123456789012345680, 1e100];
		assert.equal(
			pythonJson(numbers, "compact"),
			"[0.0,0,1.0,-0.0,0.1,640.0,640,9.999e-05,1e-07,1.5e-10,1e+16,1.2345678901234568e+17,1e+100]",
		);
	});

	it("is ASCII only", () => {
		assert.equal(
			pythonJson('ä\u007f\u2028😀"\\\n\u0001/', "compact"),
			String.raw`"\u00e4\u007f\u2028\ud83d\ude00\"\\\n\u0001/"`,
		);
	});

	it("is spaced or compact", () => {
		const value = { a: [1n, null, true], "b c": {} };
		assert.equal(pythonJson(value, "spaced"), '{"a": [1, null, true], "b c": {}}');
		assert.equal(pythonJson(value, "compact"), '{"a":[1,null,true],"b c":{}}');
	});
});
