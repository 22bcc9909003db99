import { boundsOf, geometryOverlap } from "./geometry-overlap.ts";
import type { RecordObject } from "./records.ts";

/** Two objects that are considered the same. */
export interface Pair {
	readonly old: RecordObject;
	readonly new: RecordObject;
}

export interface Matching {
	readonly pairs: readonly Pair[];
	readonly removed: readonly RecordObject[];
	readonly added: readonly RecordObject[];
}

/** From this overlap on, two objects are at the same place, as in the usual evaluation of detectors. */
const SAME_PLACE = 0.5;

/**
 * Finds the objects of an old line among those of the new one. Unchanged objects are paired first, then those at
 * exactly the same place; of the rest, the best pair is taken first and never reconsidered. This is greedy instead of
 * the best overall sum, because an optimal assignment would report two moved objects where one has moved far.
 *
 * The order for the rest: the same class at the same place, by overlap; another class at the same place; the same class
 * nearby, that is, with a small overlap, or else of similar size and not farther away than about its own size.
 */
export function matchObjects(old: readonly RecordObject[], now: readonly RecordObject[]): Matching {
	const free = { old: new Set(old), now: new Set(now) };
	const pairs: Pair[] = [];
	const take = (pair: Pair) => {
		free.old.delete(pair.old);
		free.now.delete(pair.new);
		pairs.push(pair);
	};
	const takeEqual = (textOf: (object: RecordObject) => string | undefined) => {
		for (const pair of equalPairs([...free.old], [...free.now], textOf)) {
			take(pair);
		}
	};
	const takeBest = (score: (pair: Pair) => number) => {
		for (const pair of bestPairs([...free.old], [...free.now], score)) {
			if (free.old.has(pair.old) && free.now.has(pair.new)) {
				take(pair);
			}
		}
	};
	takeEqual(({ content }) => content);
	takeEqual(({ key }) => key);
	takeEqual(({ place, object }) => place && `${object.label} ${place}`);
	takeEqual(({ place }) => place);
	takeBest((pair) => (isOneClass(pair) ? samePlace(pair) : 0));
	takeBest((pair) => (isOneClass(pair) ? 0 : samePlace(pair)));
	takeBest((pair) => (isOneClass(pair) ? nearness(pair) : 0));
	return { pairs, removed: [...free.old], added: [...free.now] };
}

/** Pairs objects with equal texts, in the order of the lines, each once. */
function* equalPairs(
	old: readonly RecordObject[],
	now: readonly RecordObject[],
	textOf: (object: RecordObject) => string | undefined,
): Generator<Pair> {
	const waiting = new Map<string | undefined, RecordObject[]>();
	for (const object of old) {
		const text = textOf(object);
		const others = waiting.get(text);
		if (others) {
			others.push(object);
		} else {
			waiting.set(text, [object]);
		}
	}
	for (const object of now) {
		const text = textOf(object);
		const first = text === undefined ? undefined : waiting.get(text)?.shift();
		if (first) {
			yield { old: first, new: object };
		}
	}
}

/** All pairs with a score above 0, highest first; equal scores in the order of the lines. */
function bestPairs(
	old: readonly RecordObject[],
	now: readonly RecordObject[],
	score: (pair: Pair) => number,
): Pair[] {
	const scored: { readonly pair: Pair; readonly score: number }[] = [];
	for (const before of old) {
		for (const after of now) {
			const pair = { old: before, new: after };
			const value = score(pair);
			if (value > 0) {
				scored.push({ pair, score: value });
			}
		}
	}
	return scored.sort((a, b) => b.score - a.score).map(({ pair }) => pair);
}

function isOneClass(pair: Pair): boolean {
	return pair.old.object.label === pair.new.object.label;
}

/** The overlap if both are at the same place, otherwise 0. */
function samePlace(pair: Pair): number {
	const overlap = overlapOf(pair);
	return overlap >= SAME_PLACE ? overlap : 0;
}

function overlapOf({ old, new: now }: Pair): number {
	const [before, after] = [old.object.geometry, now.object.geometry];
	return before && after ? geometryOverlap(before, after) : 0;
}

/**
 * Above 1 for objects that overlap, higher for more overlap; 1 or less for others, by their distance; 0 if they are too
 * far apart.
 */
function nearness(pair: Pair): number {
	const overlap = overlapOf(pair);
	if (overlap > 0) {
		return 1 + overlap;
	}
	const [before, after] = [pair.old.object.geometry, pair.new.object.geometry];
	if (!before || !after) {
		return 0;
	}
	const [a, b] = [boundsOf(before), boundsOf(after)];
	const [width, height] = [a.bottomX - a.topX, a.bottomY - a.topY];
	const isOfOneSize = isAlike(width, b.bottomX - b.topX) && isAlike(height, b.bottomY - b.topY);
	// In units of the old object's sides, so that the image's aspect ratio does not matter.
	const x = (b.topX + b.bottomX - a.topX - a.bottomX) / 2 / (width || 1);
	const y = (b.topY + b.bottomY - a.topY - a.bottomY) / 2 / (height || 1);
	return isOfOneSize ? Math.max(0, 1 - Math.hypot(x, y) / FARTHEST) : 0;
}

/** How far an object may have moved to be considered the same, in its own widths and heights. */
const FARTHEST = 1.5;

/** Whether neither length is more than 1.5 times the other. */
function isAlike(a: number, b: number): boolean {
	return Math.max(a, b) <= 1.5 * Math.min(a, b);
}
