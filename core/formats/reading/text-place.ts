import type { Utf8File } from "./utf8-file.ts";

/** A place in a text as people count: from 1, with columns in UTF-16 units. */
export interface TextPlace {
	readonly line: number;
	readonly column: number;
}

const PIECE = 1 << 18;
const LINE_END = 0x0a;

/** Reads a file up to a byte to count its lines. Yields after each piece. */
export async function* placeOf(
	{ file, start }: Utf8File,
	byte: number,
): AsyncGenerator<void, TextPlace, undefined> {
	const piece = new Uint8Array(PIECE);
	let line = 1;
	let column = 1;
	for (let at = start; at < byte; ) {
		const length = Math.min(await file.read(at, piece), byte - at);
		if (length === 0) {
			break;
		}
		for (let i = 0; i < length; i++) {
			const value = piece[i] as number;
			if (value === LINE_END) {
				line++;
				column = 1;
			} else {
				column += unitsOf(value);
			}
		}
		at += length;
		yield;
	}
	return { line, column };
}

/** How many UTF-16 units the character has whose UTF-8 form begins with that byte; 0 for a byte inside a character. */
function unitsOf(byte: number): number {
	if (byte >= 0xf0) {
		return 2;
	}
	return byte < 0x80 || byte >= 0xc0 ? 1 : 0;
}
