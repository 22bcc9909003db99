import type { Consequence } from "./consequence.ts";
import type { LineContext } from "./rule.ts";

/** A consequence with the words that end a message: what training does. */
export interface Loss {
	readonly consequence: Consequence;
	readonly outcome: string;
}

export const LINE_SKIPPED: Loss = { consequence: "line-skipped", outcome: "training skips this image" };
export const OBJECT_DROPPED: Loss = { consequence: "object-dropped", outcome: "training drops this object" };
export const SEGMENT_DROPPED: Loss = {
	consequence: "segment-dropped",
	outcome: "training drops this segment",
};

/**
 * What an error costs that the runtime does not catch: the job, unless it stops at an error that it does catch
 * before it comes so far. Then only the line is lost.
 */
export function uncaught({ forecast }: LineContext): Loss {
	return forecast.endsJob
		? { consequence: "job-fails", outcome: "training stops with an error" }
		: LINE_SKIPPED;
}
