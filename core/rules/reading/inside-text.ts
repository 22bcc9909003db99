import type { JsonString } from "#core/jsonl/json-node.ts";
import type { ParsedLine } from "#core/jsonl/parsed-line.ts";
import type { Span } from "#core/model/url-path.ts";

/**
 * Maps parts of a string's value to their places in the line. An escape such as `\\` or `\u0020` is one character of
 * the value.
 */
export function spansInLine(text: JsonString, spans: readonly Span[], line: ParsedLine): Span[] {
	const first = text.start + 1;
	if (text.end - first - 1 === text.value.length) {
		return spans.map(({ start, end }) => ({ start: first + start, end: first + end }));
	}
	const places = [first];
	for (const [piece] of line.text.slice(first, text.end - 1).matchAll(/\\u.{4}|\\.|./gs)) {
		places.push((places.at(-1) as number) + piece.length);
	}
	return spans.map(({ start, end }) => ({ start: places[start] as number, end: places[end] as number }));
}

/** The same for a single part. */
export function spanInLine(text: JsonString, span: Span, line: ParsedLine): Span {
	return spansInLine(text, [span], line)[0] as Span;
}
