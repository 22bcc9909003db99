import type { CountedOutcome } from "#core/protocol/server/counted-filter.ts";

/** The texts for what the statistics measure, which the gallery's filter uses as well. `{0}`, `{1}` … stand for values. */
export interface MeasureStrings {
	readonly outcomes: Readonly<Record<CountedOutcome, string>>;
	readonly perImage: Readonly<Record<"object" | "label", string>>;
	readonly nameless: string;
	/** A place in an image: {0} is how far from the left, {1} how far from the top. */
	readonly place: string;
	readonly unknownSize: string;
	readonly range: string;
	readonly orMore: string;
	readonly below: string;
}
