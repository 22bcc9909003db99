/** The position of a question among all questions. */
export interface Place {
	/** From 1. */
	readonly step: number;
	/** How many questions there are, as far as known. */
	readonly of: number;
	readonly canGoBack: boolean;
}

/** The outcome of a question: an answer, back to the previous question, or undefined (canceled). */
export type Reply<T> = { readonly answer: T } | "back" | undefined;

/** The reply with its answer mapped, if it has one. */
export function withAnswer<T, U>(reply: Reply<T>, use: (answer: T) => U): Reply<U> {
	return reply === undefined || reply === "back" ? reply : { answer: use(reply.answer) };
}

/** One question of a wizard. */
export interface Step<A> {
	/** Whether the question is open: what the data or a caller has already answered is not asked. */
	readonly isOpen: (answers: A) => boolean;
	/** Asks, and returns all answers so far. */
	readonly ask: (answers: A, place: Place) => Promise<Reply<A>>;
}

/**
 * Asks the open questions one after the other. Going back returns to the last question that was asked, with the answers
 * as they were before it. `undefined` if the user canceled.
 */
export async function askInSteps<A>(steps: readonly Step<A>[], start: A): Promise<A | undefined> {
	const asked: { readonly index: number; readonly before: A }[] = [];
	let answers = start;
	for (let index = 0; index < steps.length; ) {
		const step = steps[index] as Step<A>;
		if (!step.isOpen(answers)) {
			index++;
			continue;
		}
		const openBehind = steps.slice(index + 1).filter((other) => other.isOpen(answers)).length;
		const place = {
			step: asked.length + 1,
			of: asked.length + 1 + openBehind,
			canGoBack: asked.length > 0,
		};
		const reply = await step.ask(answers, place);
		if (reply === undefined) {
			return undefined;
		}
		if (reply === "back") {
			const last = asked.pop();
			index = last?.index ?? index;
			answers = last?.before ?? answers;
			continue;
		}
		asked.push({ index, before: answers });
		answers = reply.answer;
		index++;
	}
	return answers;
}
