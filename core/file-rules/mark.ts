import type { FileFacts } from "#core/file-facts/file-facts.ts";
import { findMember } from "#core/jsonl/json-node.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";

/** A part of a line, in UTF-16 offsets. */
export interface Mark {
	readonly start: number;
	readonly end: number;
}

/** A line as a whole. */
export function markLine(file: FileFacts, line: number): Mark {
	return { start: 0, end: file.textOf(line).length };
}

/** Where the value of a key of a line's record stands; the whole line where it has none. */
export function markValue(file: FileFacts, line: number, key: string): Mark {
	const text = file.textOf(line);
	const { root } = parseLine(text);
	const value = root?.kind === "object" ? findMember(root, key)?.value : undefined;
	return value ? { start: value.start, end: value.end } : { start: 0, end: text.length };
}

/** Where a class stands for the first time in a line's label; the whole label where it is written in an unusual way. */
export function markClass(file: FileFacts, line: number, name: string): Mark {
	const label = markValue(file, line, "label");
	const written = JSON.stringify(name);
	const start = file.textOf(line).slice(0, label.end).indexOf(written, label.start);
	return start < 0 ? label : { start, end: start + written.length };
}
