import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { askInSteps, type Place, type Reply, type Step } from "#client/conversion/steps.ts";

interface Answers {
	readonly format?: string;
	readonly task?: string;
	readonly url?: string;
}

/** A wizard with three questions; replies come from a list, and the questions are recorded. */
function wizard(replies: readonly (string | "back" | undefined)[]) {
	const asked: string[] = [];
	const left = [...replies];
	const question = (key: keyof Answers): Step<Answers> => ({
		isOpen: (answers) => answers[key] === undefined,
		ask: async (answers: Answers, { step, of, canGoBack }: Place): Promise<Reply<Answers>> => {
			asked.push(`${key} ${step}/${of}${canGoBack ? " back" : ""}`);
			const reply = left.shift();
			return reply === undefined || reply === "back" ? reply : { answer: { ...answers, [key]: reply } };
		},
	});
	const steps = [question("format"), question("task"), question("url")];
	return { asked, run: (start: Answers = {}) => askInSteps(steps, start) };
}

describe("asking in steps", () => {
	it("asks one question after the other", async () => {
		const { asked, run } = wizard(["coco", "boxes", "https://x/"]);
		assert.deepEqual(await run(), { format: "coco", task: "boxes", url: "https://x/" });
		assert.deepEqual(asked, ["format 1/3", "task 2/3 back", "url 3/3 back"]);
	});

	it("skips what is known", async () => {
		const { asked, run } = wizard(["https://x/"]);
		assert.deepEqual(await run({ format: "voc", task: "boxes" }), {
			format: "voc",
			task: "boxes",
			url: "https://x/",
		});
		assert.deepEqual(asked, ["url 1/1"]);
	});

	it("goes back to the last question that was asked, and forgets its answer", async () => {
		const { asked, run } = wizard(["coco", "back", "voc", "https://x/"]);
		assert.deepEqual(await run({ task: "boxes" }), { task: "boxes", format: "voc", url: "https://x/" });
		assert.deepEqual(asked, ["format 1/2", "url 2/2 back", "format 1/2", "url 2/2 back"]);
	});

	it("ends when the user cancels", async () => {
		assert.equal(await wizard(["coco", undefined]).run(), undefined);
	});
});
