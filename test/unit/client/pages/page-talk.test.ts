import assert from "node:assert/strict";
import { test } from "node:test";
import { answerRequest, isQuestion } from "#client/pages/answer-request.ts";
import { pageTalk } from "#client/pages/page-talk.ts";

test("a page is told something only while it is there: it speaks first, and a hidden one is gone", () => {
	const told: string[] = [];
	const talk = pageTalk<string>((message) => told.push(message));
	talk.tell("before it speaks");
	talk.heard();
	talk.tell("while it listens");
	assert.ok(talk.isListening());
	talk.lost();
	talk.tell("while it is hidden");
	talk.heard();
	talk.tell("to its successor");
	assert.deepEqual(told, ["while it listens", "to its successor"]);
});

test("every question is answered, also where the answer fails", async () => {
	type Requests = { readonly half: { readonly params: number; readonly result: number } };
	const handlers = {
		half: async (params: number) => {
			if (params % 2) {
				throw new Error("odd");
			}
			return params / 2;
		},
	};
	const ask = (params: number) =>
		answerRequest<Requests>({ type: "request", id: params, name: "half", params }, handlers);
	assert.deepEqual(await ask(8), { type: "answer", id: 8, result: 4 });
	assert.deepEqual(await ask(7), { type: "failure", id: 7, message: "odd" });
	assert.ok(isQuestion({ type: "request" }) && !isQuestion({ type: "ready" }));
});
