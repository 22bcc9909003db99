import type { LineOutcome } from "#core/forecast/line-forecast.ts";
import type { ImageUrl } from "#core/model/image-url.ts";

/** The facts of a line in the bits of one byte. */
type LineState = number;

/** Nothing is known about the line. */
export const UNKNOWN: LineState = 0;
/** The line has no record. */
export const NO_RECORD: LineState = 1;
/** The number of states: one per byte value. */
export const STATES = 256;

const KNOWN = 1;
const OUTCOME = 1;
const HAS_LABEL = 8;
const HAS_URL = 16;
const SCHEME = 5;
const READ_IN_ONE_PASS = 128;

const SCHEMES: readonly ImageUrl["scheme"][] = ["azureml", "amldatastore", "other"];
const OUTCOMES: readonly LineOutcome[] = ["used", "background", "skipped"];

/** The state of a record that training uses, read in one pass. */
export function cleanState(scheme: ImageUrl["scheme"]): LineState {
	return READ_IN_ONE_PASS | schemeBits(scheme) | HAS_URL | HAS_LABEL | KNOWN;
}

/** The facts in the state of a line. */
interface StateFacts {
	readonly outcome: LineOutcome;
	readonly hasLabel: boolean;
	readonly hasImageUrl: boolean;
	readonly urlScheme?: ImageUrl["scheme"] | undefined;
}

/** The state of any record. */
export function recordState({ outcome, hasLabel, hasImageUrl, urlScheme }: StateFacts): LineState {
	return (
		KNOWN |
		(OUTCOMES.indexOf(outcome) << OUTCOME) |
		(hasLabel ? HAS_LABEL : 0) |
		(hasImageUrl ? HAS_URL : 0) |
		(urlScheme === undefined ? 0 : schemeBits(urlScheme))
	);
}

function schemeBits(scheme: ImageUrl["scheme"]): number {
	return (SCHEMES.indexOf(scheme) + 1) << SCHEME;
}

export function isRecord(state: LineState): boolean {
	return state > NO_RECORD;
}

/** Whether the line was read in one pass, which means that its JSON is in the usual form. */
export function wasReadInOnePass(state: LineState): boolean {
	return (state & READ_IN_ONE_PASS) !== 0;
}

export function outcomeIn(state: LineState): LineOutcome {
	return OUTCOMES[(state >> OUTCOME) & 3] as LineOutcome;
}

export function hasLabelIn(state: LineState): boolean {
	return (state & HAS_LABEL) !== 0;
}

export function hasImageUrlIn(state: LineState): boolean {
	return (state & HAS_URL) !== 0;
}

export function urlSchemeIn(state: LineState): ImageUrl["scheme"] | undefined {
	return SCHEMES[((state >> SCHEME) & 3) - 1];
}
