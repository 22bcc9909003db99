import type { SourceSpan } from "#core/formats/converter.ts";

/** Comments, CDATA, instructions and the document type are passed over whole; quoted values may hold a `>`. */
const MARKUP =
	/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>|<(\/?)([^\s/>]+)(?:"[^"]*"|'[^']*'|[^"'>])*>/g;

/**
 * Where the element of that name stands that is the `index`-th (from 0) among the root's children of that name, with its
 * tags; `undefined` where there is none. The text is read only as far as needed, and must be well-formed.
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
