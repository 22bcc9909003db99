import type { WalkOutcome, WalkWish } from "#core/protocol/pages/preview-requests.ts";
import type { PageStrings } from "#core/protocol/pages/preview-strings.ts";
import type { WalkFilter } from "#core/protocol/server/walk.ts";

/** Goes from line to line. If nothing is found, an announcement says so, and the picture stays. */
export interface Walker {
	/** To the next or previous line that matches the filter. */
	readonly step: (by: 1 | -1) => void;
	/** To the next or previous line with a problem, regardless of the filter. */
	readonly problem: (by: 1 | -1) => void;
	/** To a line by its number, from 0. */
	readonly line: (line: number) => void;
}

/** What a walk needs from its page. */
export interface WalkerParts {
	readonly ask: (wish: WalkWish) => Promise<WalkOutcome>;
	/** To the neighboring line immediately, if there is no filter. */
	readonly stepAtOnce: (by: 1 | -1) => void;
	readonly filter: () => WalkFilter | undefined;
	/** The line that is shown, from 0, and how many there are. */
	readonly place: () => { readonly line: number; readonly lineCount: number };
	readonly say: (text: string) => void;
}

/** A walk that takes longer than this (milliseconds) shows that it is in progress. */
const PATIENCE = 400;

export function createWalker(strings: PageStrings, parts: WalkerParts): Walker {
	const { ask, stepAtOnce, filter, place, say } = parts;
	let pending: string | undefined;

	/** A key that is held down sends one request at a time; a new request replaces the pending one. */
	const go = async (wish: WalkWish, nothing: string) => {
		const key = JSON.stringify(wish);
		if (key === pending) {
			return;
		}
		pending = key;
		const slow = setTimeout(() => say(strings.searching), PATIENCE);
		try {
			const text = await outcomeOf(ask(wish), nothing);
			if (pending === key) {
				pending = undefined;
				say(text);
			}
		} finally {
			clearTimeout(slow);
		}
	};
	const stepUnfiltered = (by: 1 | -1) => {
		const { line, lineCount } = place();
		const isThere = line + by >= 0 && line + by < lineCount;
		say(isThere ? "" : by > 0 ? strings.lastLine : strings.firstLine);
		if (isThere) {
			stepAtOnce(by);
		}
	};
	return {
		step(by) {
			const chosen = filter();
			if (!chosen) {
				stepUnfiltered(by);
			} else if (by > 0) {
				void go({ to: "next", filter: chosen }, strings.noNextFit);
			} else {
				void go({ to: "previous", filter: chosen }, strings.noPreviousFit);
			}
		},
		problem(by) {
			void (by > 0
				? go({ to: "next-problem" }, strings.noNextProblem)
				: go({ to: "previous-problem" }, strings.noPreviousProblem));
		},
		line: (line) => void go({ to: "line", line }, strings.badLineNumber),
	};
}

/** What to announce at the end of a walk: nothing if it found a line, or if the user went elsewhere. */
async function outcomeOf(walk: Promise<WalkOutcome>, nothing: string): Promise<string> {
	try {
		const { moved, isOvertaken } = await walk;
		return moved || isOvertaken ? "" : nothing;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}
