import type { OpenFile } from "#core/formats/converter.ts";
import { MAX_TEXT_LENGTH } from "./read-whole-text.ts";
import { decoderOf, encodeUtf8, utf16OfMark } from "./text-decoder.ts";

/** A text file whose bytes are UTF-8. */
export interface Utf8File {
	readonly file: OpenFile;
	/** Where its text begins, after a byte order mark. */
	readonly start: number;
	/** Whether offsets in it are offsets in the file on disk. */
	readonly asOnDisk: boolean;
}

/**
 * Reads a file as UTF-8. UTF-16, which some Windows programs write, is converted in memory; a string says why that is
 * not possible, as a sentence without its final period. `limit` counts UTF-16 units.
 */
export async function asUtf8(file: OpenFile, limit = MAX_TEXT_LENGTH): Promise<Utf8File | string> {
	const mark = new Uint8Array(3);
	const length = await file.read(0, mark);
	const utf16 = utf16OfMark(mark.subarray(0, length));
	if (utf16 === undefined) {
		const hasMark = mark[0] === 0xef && mark[1] === 0xbb && mark[2] === 0xbf;
		return { file, start: hasMark ? 3 : 0, asOnDisk: true };
	}
	if (file.size / 2 > limit) {
		return `The file is in UTF-16 and has more than ${Math.floor(limit / 1e6)} million characters, too many to read at once; save it as UTF-8`;
	}
	const bytes = new Uint8Array(file.size);
	const text = decoderOf(utf16).decode(bytes.subarray(0, await file.read(0, bytes)));
	return { file: inMemory(encodeUtf8(text), file.close), start: 0, asOnDisk: false };
}

function inMemory(bytes: Uint8Array, close: OpenFile["close"]): OpenFile {
	return {
		size: bytes.length,
		read: async (position, into) => {
			const piece = bytes.subarray(position, position + into.length);
			into.set(piece);
			return piece.length;
		},
		close,
	};
}
