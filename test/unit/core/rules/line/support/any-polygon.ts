import fc from "fast-check";
import { anything, list, mostly, NUMBER_TEXTS, number, type Text } from "./any-value.ts";

const GOOD_SEGMENT = fc.constantFrom(
	"[0.1,0.2,0.5,0.2,0.5,0.8]",
	"[0, 0, 1, 0, 1, 1, 0, 1]",
	"[1, 0.5, 0.25, 0, 0.75, 1e-3]",
	"[0.7, 0.3, 0.9, 0.3, 0.9, 0.6, 0.7, 0.6]",
);
const LOST_SEGMENT = fc.constantFrom(
	"[0.1,0.2]",
	"[0.1, 0.2, 0.5, 0.8]",
	"[0.1,0.2,0.5,0.2,0.5,1.02]",
	"[-0.01, 0, 1, 0, 1.01, 1, 0, 1]",
	"[0.5,0.6,0.5,0.7,0.5,0.8]",
	"[10,20,300,20.5,300,400]",
);
const pixels = list(fc.integer({ min: 0, max: 500 }).map(String), { minLength: 6, maxLength: 8 });
const quoted = list(fc.constantFrom('"0.1"', '"0.5"', '" .75 "', "0.2"), { minLength: 5, maxLength: 6 });
const wrongSegment = fc.oneof(
	fc.constant("[]"),
	pixels,
	quoted,
	list(number, { maxLength: 9 }),
	list(mostly(number, anything, 4), { minLength: 6, maxLength: 8 }),
	anything,
);

const pair = list(mostly(number, fc.constantFrom(...NUMBER_TEXTS), 20), { minLength: 2, maxLength: 2 });
const pairs = list(pair, { minLength: 1, maxLength: 5 });
const wrongNesting = fc.oneof(
	list(mostly(number, anything, 9), { maxLength: 9 }),
	pairs,
	list(pairs, { maxLength: 3 }),
	list(list(mostly(GOOD_SEGMENT, wrongSegment, 3), { minLength: 1, maxLength: 2 }), {
		minLength: 1,
		maxLength: 3,
	}),
	list(list(pair, { minLength: 1, maxLength: 1 }), { maxLength: 4 }),
	anything,
);

/** A polygon with one to three segments; the calmer, the more of them are valid. */
export function anyPolygon(calm: number): Text {
	const segment = fc.oneof(
		{ weight: 2 + 3 * calm, arbitrary: GOOD_SEGMENT },
		{ weight: 2, arbitrary: LOST_SEGMENT },
		{ weight: 1, arbitrary: wrongSegment },
	);
	return mostly(list(segment, { minLength: 1, maxLength: 3 }), wrongNesting, 2 + 3 * calm);
}
