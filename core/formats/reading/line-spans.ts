import type { SourceSpan } from "#core/formats/converter.ts";

/**
 * Where the lines of a text (from 1) are, without their line ends; a line after the last one is empty. The text is split
 * when the first of them is requested.
 */
export function lineSpans(text: string): (line: number) => SourceSpan {
	let ends: { readonly end: number; readonly next: number }[] | undefined;
	return (line) => {
		ends ??= [...text.matchAll(/\r\n|\n|\r|$/g)].map(({ 0: mark, index }) => ({
			end: index,
			next: index + mark.length,
		}));
		const start = line === 1 ? 0 : (ends[line - 2]?.next ?? text.length);
		return { start, end: ends[line - 1]?.end ?? text.length, unit: "characters" };
	};
}
