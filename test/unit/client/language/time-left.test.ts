import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { secondsLeft } from "#client/language/time-left.ts";

describe("the remaining time", () => {
	it("is estimated from the pace so far", () => {
		assert.equal(secondsLeft(0.25, 10_000), 30);
		assert.equal(secondsLeft(0.999, 10_000), 1);
	});

	it("is not shown too early", () => {
		assert.equal(secondsLeft(0.5, 1000), undefined);
		assert.equal(secondsLeft(0.01, 60_000), undefined);
	});
});
