import type { TextPiece } from "#core/formats/converter.ts";

/** V8's maximum length of a string, in UTF-16 units. */
export const MAX_TEXT_LENGTH = 2 ** 29 - 24;

/** The text of a file, or why there is none, as one sentence without its final period. */
export type WholeText =
	| { readonly text: string; readonly problem?: undefined }
	| { readonly text?: undefined; readonly problem: string };

/**
 * Reads a whole text file. Yields the share that has been read, from 0 to 1, and returns the text. If reading rejects,
 * a problem is returned.
 */
export async function* readWholeText(
	pieces: AsyncIterable<TextPiece>,
	limit = MAX_TEXT_LENGTH,
): AsyncGenerator<number, WholeText, undefined> {
	const texts: string[] = [];
	let length = 0;
	try {
		for await (const { text, share } of pieces) {
			length += text.length;
			if (length > limit) {
				return {
					problem: `The file has more than ${Math.floor(limit / 1e6)} million characters, too many to read at once; split it into several files by image`,
				};
			}
			texts.push(text);
			yield share;
		}
	} catch (error) {
		return { problem: `The file cannot be read: ${error instanceof Error ? error.message : String(error)}` };
	}
	return { text: texts.join("") };
}
