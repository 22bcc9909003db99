import { fromRuns } from "#core/model/line-runs.ts";
import type { GalleryStrings } from "#core/protocol/pages/gallery-strings.ts";
import type { GalleryAnswer } from "#core/protocol/server/gallery.ts";

/** How long (milliseconds) typing must have paused before lines are queried. */
const CALM = 120;

/** The lines that match the filter, in order. */
export interface ShownLines {
	readonly order: () => Uint32Array;
	/** Unknown until the first answer. */
	readonly answer: () => GalleryAnswer | undefined;
	/** Queries the lines again, soon; `calm` is how long (milliseconds) nothing else must have asked for it. */
	readonly ask: (calm?: number) => void;
}

export interface ShownLinesEvents {
	readonly query: () => Promise<GalleryAnswer | null>;
	/** The lines have changed; `null`: the document is not an annotation file. */
	readonly found: (answer: GalleryAnswer | null) => void;
	readonly failed: (error: unknown) => void;
	/** Whether a query is running. */
	readonly busy: (isBusy: boolean) => void;
}

export function createShownLines({ query, found, failed, busy }: ShownLinesEvents): ShownLines {
	let order: Uint32Array = new Uint32Array();
	let answer: GalleryAnswer | undefined;
	let sequence = 0;
	let timer: ReturnType<typeof setTimeout> | undefined;

	const look = async () => {
		const mine = ++sequence;
		busy(true);
		try {
			const result = await query();
			if (mine === sequence) {
				answer = result ?? undefined;
				order = fromRuns(result?.lines ?? []);
				found(result);
			}
		} catch (error) {
			// A newer query has replaced this one.
			if (mine === sequence) {
				failed(error);
			}
		} finally {
			if (mine === sequence) {
				busy(false);
			}
		}
	};
	return {
		order: () => order,
		answer: () => answer,
		ask(calm = CALM) {
			sequence++;
			clearTimeout(timer);
			timer = setTimeout(look, calm);
		},
	};
}

/** Why there are no lines to show. */
export function whyNone(answer: GalleryAnswer | null, strings: GalleryStrings): string {
	if (!answer) {
		return strings.notAnnotations;
	}
	return answer.total === 0 ? strings.noLines : strings.nothingFits;
}
