import { findValue, type JsonNode, type JsonObject } from "#core/jsonl/json-node.ts";

/** What a line, in its current form, has in common with the line that was originally written for its image. */
export interface LineMatch {
	/** Whether both have the same content, apart from spacing, the order of keys, and number formats. */
	readonly isSame: boolean;
	/** Whether at least one object is in both. */
	readonly isKin: boolean;
	/**
	 * The original place of the object in question, from 0; absent if there is no such object, or it was added later.
	 */
	readonly object?: MatchedObject;
}

export interface MatchedObject {
	readonly index: number;
	/** Whether it is unchanged. */
	readonly isSame: boolean;
}

/** The index in the list `label` of the object at an offset of the line, from 0; `undefined` if there is none. */
export function objectAt(line: JsonObject, offset: number): number | undefined {
	const index = itemsOf(line).findIndex(({ start, end }) => start <= offset && offset <= end);
	return index < 0 ? undefined : index;
}

/**
 * Finds an object of a line (by its index, from 0) in the line that was originally written. Objects are matched by
 * content; equal ones are matched in order. An object that was edited since is matched by its distance to the nearest
 * unchanged neighbor before it, or else after it.
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

/** The expected index of an object, derived from its nearest unchanged neighbor; its own index if there is none. */
function placeBeside(places: readonly (number | undefined)[], object: number): number {
	const isKnown = (place: number | undefined) => place !== undefined;
	const earlier = places.slice(0, object).findLastIndex(isKnown);
	const later = places.findIndex((place, index) => index > object && isKnown(place));
	const neighbor = earlier >= 0 ? earlier : later;
	return neighbor < 0 ? object : (places[neighbor] as number) + object - neighbor;
}

/** For each content, the index of an equal one, each used once. */
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

/** A canonical text of a value, independent of spacing, the order of keys, and number formats. */
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
