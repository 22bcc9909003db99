import type { FileFacts } from "#core/facts/file-facts.ts";
import { findValue, type JsonArray } from "#core/jsonl/json-node.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";

/** The list in a line's `label`; `undefined` if it is not a list. */
export function labelList(file: FileFacts, line: number): JsonArray | undefined {
	const { root } = parseLine(file.textOf(line));
	const label = root?.kind === "object" ? findValue(root, "label") : undefined;
	return label?.kind === "array" ? label : undefined;
}

/** The objects on a line that another line does not have, apart from spacing; none if `label` is not a list. */
export function objectsMissingFrom(file: FileFacts, line: number, other: number): JsonArray["items"] {
	const known = new Set(labelList(file, other)?.items.map((item) => meaning(file.textOf(other), item)));
	const text = file.textOf(line);
	return (labelList(file, line)?.items ?? []).filter((item) => !known.has(meaning(text, item)));
}

function meaning(text: string, { start, end }: JsonArray["items"][number]): string {
	return JSON.stringify(JSON.parse(text.slice(start, end)));
}
