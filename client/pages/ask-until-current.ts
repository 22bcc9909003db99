import { setTimeout } from "node:timers/promises";

/** Says whether anybody still waits for an answer. */
export interface Waiting {
	readonly isCancellationRequested: boolean;
}

/** How long (milliseconds) to wait before an outdated question is asked again: somebody is probably still typing. */
const PAUSE = 200;

/** LSP's codes for a request that was cancelled, or whose document changed while it was answered. */
const OUTDATED: readonly unknown[] = [-32800, -32801, -32802];

/** Whether a question failed only because the text that it is about changed meanwhile: it is no failure to tell anybody of. */
export function isOutdated(error: unknown): boolean {
	return typeof error === "object" && error !== null && "code" in error && OUTDATED.includes(error.code);
}

/**
 * Asks the language server until the answer is about the text as it is: an answer that was outdated before it was there
 * is asked for again, for as long as somebody waits. Rejects with the reason of a real failure, and with that of the last
 * attempt once nobody waits any more.
 */
export async function askUntilCurrent<Answer>(
	ask: () => Promise<Answer>,
	waiting: Waiting,
	pause = PAUSE,
): Promise<Answer> {
	for (;;) {
		try {
			return await ask();
		} catch (error) {
			if (waiting.isCancellationRequested || !isOutdated(error)) {
				throw error;
			}
			await setTimeout(pause);
			if (waiting.isCancellationRequested) {
				throw error;
			}
		}
	}
}
