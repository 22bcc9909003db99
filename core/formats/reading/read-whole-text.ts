import type { TextPiece } from "#core/formats/converter.ts";

/** No string can be longer than this in V8 (in UTF-16 units). */
export const MAX_TEXT_LENGTH = 2 ** 29 - 24;

/** A file's text, or why there is none, as one sentence without its full stop. */
export type WholeText =
	| { readonly text: string; readonly problem?: undefined }
	| { readonly text?: undefined; readonly problem: string };

/**
 * Reads a text file whole. Yields the share that has been read, up to 1, and returns the text. The file's pieces may
 * reject: that becomes a problem.
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
					problem: `The file has more than ${Math.floor(limit / 1e6)} million characters, too many to be read at once; split it into several files, by images`,
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
