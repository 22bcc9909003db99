import assert from "node:assert/strict";
import { test } from "node:test";
import { askUntilCurrent, isOutdated } from "#client/pages/ask-until-current.ts";

const failure = (code: number) => Object.assign(new Error(`failed with ${code}`), { code });
const CONTENT_MODIFIED = -32801;
const INTERNAL_ERROR = -32603;

/** Answers, or fails, with one after the other; the last one again and again. */
function answering(...outcomes: readonly unknown[]) {
	let asked = 0;
	return {
		asked: () => asked,
		ask: async () => {
			const outcome = outcomes[Math.min(asked++, outcomes.length - 1)];
			if (outcome instanceof Error) {
				throw outcome;
			}
			return outcome;
		},
	};
}

test("what the text has overtaken is asked again until it is answered", async () => {
	const { ask, asked } = answering(failure(CONTENT_MODIFIED), failure(-32802), failure(-32800), "answer");
	assert.equal(await askUntilCurrent(ask, { isCancellationRequested: false }, 1), "answer");
	assert.equal(asked(), 4);
});

test("a real failure is told at once, with its reason", async () => {
	for (const real of [failure(INTERNAL_ERROR), new Error("the connection broke"), "a text"]) {
		const { ask, asked } = answering(failure(CONTENT_MODIFIED), real);
		const outcome = askUntilCurrent(
			async () => {
				const answer = await ask();
				throw answer;
			},
			{ isCancellationRequested: false },
			1,
		);
		await assert.rejects(outcome, (error) => error === real);
		assert.equal(asked(), 2);
	}
});

test("once nobody waits, nothing is asked again", async () => {
	const waiting = { isCancellationRequested: false };
	const { ask, asked } = answering(failure(CONTENT_MODIFIED));
	const outcome = askUntilCurrent(
		() => {
			// Given up while it is answered, and later in the pause.
			waiting.isCancellationRequested = asked() === 1;
			return ask();
		},
		waiting,
		1,
	);
	await assert.rejects(outcome, isOutdated);
	assert.equal(asked(), 2);

	const later = { isCancellationRequested: false };
	const pausing = answering(failure(CONTENT_MODIFIED));
	const given = askUntilCurrent(pausing.ask, later, 20);
	setTimeout(() => {
		later.isCancellationRequested = true;
	});
	await assert.rejects(given, isOutdated);
	assert.equal(pausing.asked(), 1);
});
