import type { FileFacts } from "#core/facts/file-facts.ts";
import { findValue, type JsonNode } from "#core/jsonl/json-node.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";

/** A part of a line, in UTF-16 offsets. */
export interface Mark {
	readonly start: number;
	readonly end: number;
}

/** Marks a whole line. */
export function markLine(file: FileFacts, line: number): Mark {
	return { start: 0, end: file.textOf(line).length };
}

/** Marks the value of a key in a line's record, or the whole line if the key is missing. */
export function markValue(file: FileFacts, line: number, key: string): Mark {
	const text = file.textOf(line);
	const { root } = parseLine(text);
	const value = root?.kind === "object" ? findValue(root, key) : undefined;
	return value ? { start: value.start, end: value.end } : { start: 0, end: text.length };
}

/** Marks the first occurrence of a class, a string, in a line's label. */
export function markClass(file: FileFacts, line: number, name: string): Mark {
	const { root } = parseLine(file.textOf(line));
	const label = root?.kind === "object" ? findValue(root, "label") : undefined;
	const classes = label?.kind === "array" ? label.items.map(classOf) : [label];
	const token = classes.find((node) => node?.kind === "string" && node.value === name);
	return token ? { start: token.start, end: token.end } : markValue(file, line, "label");
}

function classOf(item: JsonNode): JsonNode | undefined {
	return item.kind === "object" ? findValue(item, "label") : item;
}
