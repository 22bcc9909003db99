import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { OwnMoves } from "#client/preview/own-moves.ts";

describe("the moves that a panel made itself", () => {
	it("are ignored while a later one is pending", () => {
		const moves = new OwnMoves();
		for (const line of [1, 2, 3]) {
			moves.sent(line);
		}
		assert.deepEqual(
			[1, 2, 3].map((line) => moves.isOutdated(line)),
			[true, true, false],
		);
		assert.equal(moves.isOutdated(1), false, "a person has gone back");
	});

	it("may be reported together, or not at all", () => {
		const moves = new OwnMoves();
		moves.sent(1);
		moves.sent(2);
		assert.equal(moves.isOutdated(2), false);
		moves.sent(2);
		moves.sent(4);
		assert.equal(moves.isOutdated(4), false);
	});

	it("are superseded by the user's", () => {
		const moves = new OwnMoves();
		moves.sent(1);
		moves.sent(2);
		assert.equal(moves.isOutdated(9), false);
		assert.equal(moves.isOutdated(1), false);
	});
});
