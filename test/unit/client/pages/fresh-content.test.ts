import assert from "node:assert/strict";
import { test } from "node:test";
import { freshContent, type Question } from "#client/pages/fresh-content.ts";

interface Token {
	isCancellationRequested: boolean;
}

function question(): Question<Token> {
	const token = { isCancellationRequested: false };
	return {
		token,
		cancel() {
			token.isCancellationRequested = true;
		},
		dispose() {},
	};
}

/** A page whose questions the test answers, in their order. */
function page() {
	const asked: { token: Token; answer: (text: string) => void; fail: (reason: unknown) => void }[] = [];
	const shown: string[] = [];
	let isInSight = true;
	let heard = () => {};
	const content = freshContent<string, Token>({
		question,
		ask: (token) =>
			new Promise((answer, fail) => {
				asked.push({ token, answer, fail });
				heard();
			}),
		explain: (error) => `failed: ${error}`,
		isInSight: () => isInSight,
		show: (text) => {
			shown.push(text);
			heard();
		},
	});
	/** Until something has been asked, or shown. */
	const next = (act: () => void) =>
		new Promise<void>((resolve) => {
			heard = resolve;
			act();
		});
	return {
		...{ content, asked, shown, next },
		hide() {
			isInSight = false;
		},
	};
}

test("an answer that the text overtook is asked for again, and the page shows only the one that holds", async () => {
	const { content, asked, shown, next } = page();
	await next(() => content.refresh(0));
	await next(() => asked[0]?.fail({ code: -32801 }));
	assert.deepEqual(shown, []);
	await next(() => asked[1]?.answer("right"));
	assert.deepEqual(shown, ["right"]);
	assert.equal(content.latest(), "right");
});

test("a real failure is explained", async () => {
	const { content, asked, shown, next } = page();
	await next(() => content.refresh(0));
	await next(() => asked[0]?.fail("no disk"));
	assert.deepEqual(shown, ["failed: no disk"]);
});

test("only the last question is answered; that before is given up", async () => {
	const { content, asked, shown, next } = page();
	await next(() => content.refresh(0));
	await next(() => content.refresh(0));
	assert.deepEqual(
		asked.map(({ token }) => token.isCancellationRequested),
		[true, false],
	);
	asked[0]?.answer("old");
	await next(() => asked[1]?.answer("new"));
	assert.deepEqual(shown, ["new"]);
});

test("demands that follow one another make one question", async () => {
	const { content, asked, next } = page();
	await next(() => {
		content.refresh(5);
		content.refresh(5);
		content.refresh(5);
	});
	assert.equal(asked.length, 1);
});

test("a hidden page asks nothing, and after the end nobody waits", async () => {
	const hidden = page();
	hidden.hide();
	hidden.content.refresh(0);
	await new Promise((resolve) => setTimeout(resolve, 5));
	assert.equal(hidden.asked.length, 0);

	const closed = page();
	await closed.next(() => closed.content.refresh(0));
	closed.content.refresh(0);
	closed.content.stop();
	closed.asked[0]?.answer("too late");
	await new Promise((resolve) => setTimeout(resolve, 5));
	assert.deepEqual([closed.asked.length, closed.shown.length], [1, 0]);
});
