import type { JsonArray, JsonMember, JsonObject } from "#core/jsonl/json-node.ts";

/**
 * The spacing inside brackets: the text after the opening bracket, between two elements (including the comma), and
 * before the closing bracket.
 */
export interface ListSpacing {
	readonly open: string;
	readonly comma: string;
	readonly close: string;
}

/** The same for an object, with the text between key and value (including the colon). */
export interface ObjectSpacing extends ListSpacing {
	readonly colon: string;
}

interface Placed {
	readonly start: number;
	readonly end: number;
}

/** Reads the spacing of elements in brackets from `start` to `end`. `comma` is used if there is no comma to read. */
export function spacingOf(
	text: string,
	{ start, end }: Placed,
	elements: readonly Placed[],
	comma: string,
): ListSpacing {
	const [first, second] = elements;
	const last = elements.at(-1);
	return {
		open: first ? text.slice(start + 1, first.start) : text.slice(start + 1, end - 1),
		comma: first && second ? text.slice(first.end, second.start) : comma,
		// Empty brackets with a space in them get a space on either side of the first element.
		close: text.slice(last?.end ?? start + 1, end - 1),
	};
}

export function listSpacing(text: string, list: JsonArray, comma: string): ListSpacing {
	return spacingOf(text, list, list.items, comma);
}

/** Reads the spacing of an object; an empty one is compact. */
export function objectSpacing(text: string, object: JsonObject): ObjectSpacing {
	const [first] = object.members;
	const colon = first ? text.slice(first.keyEnd, first.value.start) : ":";
	// A space after colons implies a space after commas.
	return { ...spacingOf(text, object, object.members, `,${colon.slice(colon.indexOf(":") + 1)}`), colon };
}

/** A member as it is written in an object with this spacing. */
export function memberText(key: JsonMember["key"], value: string, { colon }: ObjectSpacing): string {
	return `${JSON.stringify(key)}${colon}${value}`;
}

/** Elements in brackets: `around` are the two brackets. */
export function bracketed(
	around: "[]" | "{}",
	elements: readonly string[],
	{ open, comma, close }: ListSpacing,
): string {
	return `${around[0]}${open}${elements.join(comma)}${close}${around[1]}`;
}
