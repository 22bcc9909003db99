import { fromRuns } from "#core/model/line-runs.ts";
import type { GalleryStrings } from "#core/protocol/pages/gallery-strings.ts";
import type { GalleryAnswer } from "#core/protocol/server/gallery.ts";

/** So long (milliseconds) the typing must have stopped before lines are looked for. */
const CALM = 120;

/** The lines that fit the filter, in their order. */
export interface ShownLines {
	readonly order: () => Uint32Array;
	/** Not known until the first answer. */
	readonly answer: () => GalleryAnswer | undefined;
	/** Looks for the lines anew, soon; `calm` says how long (milliseconds) nobody must ask for it again. */
	readonly ask: (calm?: number) => void;
}

export interface ShownLinesEvents {
	readonly query: () => Promise<GalleryAnswer | null>;
	/** There are other lines; `null`: the document is no annotation file. */
	readonly found: (answer: GalleryAnswer | null) => void;
	readonly failed: (error: unknown) => void;
	/** Whether it is being looked for. */
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
			// Who has asked for something else meanwhile does not want to know.
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

/** Why there may be no line to show. */
export function whyNone(answer: GalleryAnswer | null, strings: GalleryStrings): string {
	if (!answer) {
		return strings.notAnnotations;
	}
	return answer.total === 0 ? strings.noLines : strings.nothingFits;
}
