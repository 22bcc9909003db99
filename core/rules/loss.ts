import type { Consequence } from "./consequence.ts";
import type { LineContext } from "./rule.ts";

/** A consequence with the words at the end of its message: what training does. */
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
 * The cost of an error that the runtime does not catch: the job, unless the runtime first encounters an error on the
 * same line that it does catch. Then only the line is lost.
 */
export function uncaught({ forecast }: LineContext): Loss {
	return forecast.endsJob
		? { consequence: "job-fails", outcome: "training stops with an error" }
		: LINE_SKIPPED;
}
