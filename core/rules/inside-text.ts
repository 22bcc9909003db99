import type { JsonString } from "#core/jsonl/json-node.ts";
import type { ParsedLine } from "#core/jsonl/parsed-line.ts";
import type { Span } from "#core/model/url-path.ts";

/** Where a part of a text's value stands in the line. An escape such as `\\` or `\u0020` is one character of the value. */
export function spanInLine(text: JsonString, { start, end }: Span, line: ParsedLine): Span {
	const first = text.start + 1;
	if (text.end - first - 1 === text.value.length) {
		return { start: first + start, end: first + end };
	}
	const pieces = line.text.slice(first, text.end - 1).match(/\\u.{4}|\\.|./gs) ?? [];
	const lengthOf = (count: number) => pieces.slice(0, count).join("").length;
	return { start: first + lengthOf(start), end: first + lengthOf(end) };
}
