import { findValue, type JsonNode } from "#core/jsonl/json-node.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";

/** Marks the value at a path of keys in a line, in UTF-16 offsets, or the whole line if there is no such value. */
export function markPath(
	text: string,
	...keys: readonly string[]
): { readonly start: number; readonly end: number } {
	let node: JsonNode | undefined = parseLine(text).root;
	for (const key of keys) {
		node = node?.kind === "object" ? findValue(node, key) : undefined;
	}
	return node ? { start: node.start, end: node.end } : { start: 0, end: text.length };
}
