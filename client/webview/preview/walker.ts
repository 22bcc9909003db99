import type { WalkOutcome, WalkWish } from "#core/protocol/pages/preview-requests.ts";
import type { PageStrings } from "#core/protocol/pages/preview-strings.ts";
import type { WalkFilter } from "#core/protocol/server/walk.ts";

/** Goes from line to line. What finds nothing says so, and the picture stays. */
export interface Walker {
	/** To the next or previous line, of those that fit the filter. */
	readonly step: (by: 1 | -1) => void;
	/** To the next or previous line with a problem, whatever the filter says. */
	readonly problem: (by: 1 | -1) => void;
	/** To a line by its number, from 0. */
	readonly line: (line: number) => void;
}

/** What a walk needs of the page around it. */
export interface WalkerParts {
	readonly ask: (wish: WalkWish) => Promise<WalkOutcome>;
	/** To the neighboring line at once, where there is no filter. */
	readonly stepAtOnce: (by: 1 | -1) => void;
	readonly filter: () => WalkFilter | undefined;
	/** The line that is shown, from 0, and how many there are. */
	readonly place: () => { readonly line: number; readonly lineCount: number };
	readonly say: (text: string) => void;
}

/** A walk that takes longer than this (milliseconds) says that it is under way. */
const PATIENCE = 400;

export function createWalker(strings: PageStrings, parts: WalkerParts): Walker {
	const { ask, stepAtOnce, filter, place, say } = parts;
	let pending: string | undefined;

	/** A key that is held down asks no more than once at a time; another wish takes the place of the one before. */
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

/** What is to be said of how a walk ended: nothing, if it came to a line, or a person went elsewhere. */
async function outcomeOf(walk: Promise<WalkOutcome>, nothing: string): Promise<string> {
	try {
		const { moved, isOvertaken } = await walk;
		return moved || isOvertaken ? "" : nothing;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}
