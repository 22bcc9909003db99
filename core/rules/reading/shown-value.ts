import type { JsonNode } from "#core/jsonl/json-node.ts";
import type { ParsedLine } from "#core/jsonl/parsed-line.ts";

const MAX_LENGTH = 40;

/** A value as a message shows it: as it is written in the line, on one line and shortened. */
export function shownValue(node: JsonNode, line: ParsedLine): string {
	// Avoids copying a list of thousands of numbers only to show the first few.
	return shorten(line.text.slice(node.start, Math.min(node.end, node.start + 4 * MAX_LENGTH)));
}

/** Text as a message shows it: with whitespace as single spaces, and at most 40 characters. */
export function shorten(text: string): string {
	const flat = text.replace(/\s+/g, " ");
	// Half of a surrogate pair would appear as a broken character.
	return flat.length <= MAX_LENGTH
		? flat
		: `${flat.slice(0, MAX_LENGTH - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** "topX", "topX and topY", "topX, topY, and bottomX"; or with "or". */
export function listed(words: readonly string[], conjunction: "and" | "or" = "and"): string {
	return words.length < 3
		? words.join(` ${conjunction} `)
		: `${words.slice(0, -1).join(", ")}, ${conjunction} ${words[words.length - 1]}`;
}

/** "1 value", "3 values"; `plural` if it is not formed with an s. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
	return `${count} ${count === 1 ? noun : plural}`;
}
