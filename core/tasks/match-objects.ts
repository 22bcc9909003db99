import { findValue, type JsonNode, type JsonObject } from "#core/jsonl/json-node.ts";

/** What a line, as it is now, has in common with the line that was written for its image. */
export interface LineMatch {
	/** Whether both say the same; spaces, the order of keys and how numbers are spelled do not count. */
	readonly isSame: boolean;
	/** Whether at least one object is in both. */
	readonly isKin: boolean;
	/** Where the object that was asked for was written, from 0; absent where no object was, or it came later. */
	readonly object?: MatchedObject;
}

export interface MatchedObject {
	readonly index: number;
	/** Whether it is still as it was written. */
	readonly isSame: boolean;
}

/** The place in the list `label` of the object around an offset of the line, from 0; `undefined` where it is on none. */
export function objectAt(line: JsonObject, offset: number): number | undefined {
	const index = itemsOf(line).findIndex(({ start, end }) => start <= offset && offset <= end);
	return index < 0 ? undefined : index;
}

/**
 * Finds an object of a line (by its place, from 0) in the line that was once written. Objects are known by their content;
 * of several alike the first goes with the first. One that was edited since is known by its place among those others: it
 * is the one that stood as far behind, or else before, a neighbor that is still the same.
 */
export function matchObject(now: JsonObject, written: JsonObject, object: number | undefined): LineMatch {
	const before = itemsOf(written).map(contentOf);
	const places = pair(itemsOf(now).map(contentOf), before);
	const isKin = places.some((place) => place !== undefined);
	const isSame = contentOf(now) === contentOf(written);
	const found = object === undefined ? undefined : findObject(places, before.length, object);
	return { isSame, isKin, ...(found ? { object: found } : {}) };
}

function findObject(
	places: readonly (number | undefined)[],
	count: number,
	object: number,
): MatchedObject | undefined {
	const own = places[object];
	if (own !== undefined) {
		return { index: own, isSame: true };
	}
	const index = placeBeside(places, object);
	return index < 0 || index >= count || places.includes(index) ? undefined : { index, isSame: false };
}

/** Where an object would stand by its nearest neighbor that is still the same; its own place where there is none. */
function placeBeside(places: readonly (number | undefined)[], object: number): number {
	const isKnown = (place: number | undefined) => place !== undefined;
	const earlier = places.slice(0, object).findLastIndex(isKnown);
	const later = places.findIndex((place, index) => index > object && isKnown(place));
	const neighbor = earlier >= 0 ? earlier : later;
	return neighbor < 0 ? object : (places[neighbor] as number) + object - neighbor;
}

/** For each content the place of its like, each place once. */
function pair(now: readonly string[], before: readonly string[]): (number | undefined)[] {
	const free = new Map<string, number[]>();
	for (const [index, content] of before.entries()) {
		free.set(content, [...(free.get(content) ?? []), index]);
	}
	return now.map((content) => free.get(content)?.shift());
}

function itemsOf(line: JsonObject): readonly JsonNode[] {
	const label = findValue(line, "label");
	return label?.kind === "array" ? label.items.filter(({ kind }) => kind === "object") : [];
}

/** One text for all spellings of a value: spaces, the order of keys and how numbers are spelled do not count. */
export function contentOf(node: JsonNode): string {
	switch (node.kind) {
		case "array":
			return `[${node.items.map(contentOf).join(",")}]`;
		case "object": {
			const values = new Map(node.members.map(({ key, value }) => [key, contentOf(value)]));
			const keys = [...values.keys()].sort();
			return `{${keys.map((key) => `${JSON.stringify(key)}:${values.get(key)}`).join(",")}}`;
		}
		case "null":
			return "null";
		default:
			return JSON.stringify(node.value);
	}
}
