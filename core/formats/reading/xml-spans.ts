import type { SourceSpan } from "#core/formats/converter.ts";

/** Comments, CDATA, instructions and the document type are skipped as a whole; quoted values may contain a `>`. */
const MARKUP =
	/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>|<(\/?)([^\s/>]+)(?:"[^"]*"|'[^']*'|[^"'>])*>/g;

/**
 * Where the `index`-th (from 0) child of the root with that name is, including its tags; `undefined` if there is none.
 * The text is read only as far as needed, and must be well-formed.
 */
export function spanOfChild(text: string, name: string, index: number): SourceSpan | undefined {
	let depth = 0;
	let left = index;
	let start: number | undefined;
	for (const { 0: tag, 1: slash, 2: tagName, index: at } of text.matchAll(MARKUP)) {
		if (tagName === undefined) {
			continue;
		}
		const closes = slash === "/";
		const isEmpty = !closes && tag.endsWith("/>");
		if (!closes && depth === 1 && tagName === name && left-- === 0) {
			start = at;
		}
		depth += isEmpty ? 0 : closes ? -1 : 1;
		if (start !== undefined && depth === 1) {
			return { start, end: at + tag.length, unit: "characters" };
		}
	}
	return undefined;
}
