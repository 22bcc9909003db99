const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** What ends a number or a word: white space, or a character with its own meaning. */
const ENDS_WORD = new Uint8Array(256);
for (const character of ' \t\r\n,:"[]{}') {
	ENDS_WORD[character.charCodeAt(0)] = 1;
}

/**
 * Where a JSON value that begins at a byte ends: after its last byte, or -1 if the bytes end before it does. A flat loop
 * over brackets and strings, however deeply they are nested, which does not distinguish the kinds of brackets:
 * `JSON.parse` has to decide whether it is a value at all. A word or number ends with the bytes at the latest.
 */
export function endOfValue(bytes: Uint8Array, start: number, length: number): number {
	const first = bytes[start] as number;
	if (first === QUOTE) {
		return endOfText(bytes, start, length);
	}
	return isOpening(first) ? endOfBrackets(bytes, start, length) : endOfWord(bytes, start, length);
}

/** `[` and `{` differ in one bit. */
function isOpening(byte: number): boolean {
	return (byte | 0x20) === 0x7b;
}

function endOfBrackets(bytes: Uint8Array, start: number, length: number): number {
	let depth = 0;
	for (let at = start; at < length; at++) {
		const byte = bytes[at] as number;
		if (byte === QUOTE) {
			at = endOfText(bytes, at, length) - 1;
			if (at < 0) {
				return -1;
			}
		} else if (byte > 0x5a) {
			const either = byte | 0x20;
			if (either === 0x7b) {
				depth++;
			} else if (either === 0x7d && --depth === 0) {
				return at + 1;
			}
		}
	}
	return -1;
}

/** After the closing quote. */
function endOfText(bytes: Uint8Array, start: number, length: number): number {
	for (let at = start + 1; at < length; at++) {
		const byte = bytes[at];
		if (byte === QUOTE) {
			return at + 1;
		}
		if (byte === BACKSLASH) {
			at++;
		}
	}
	return -1;
}

function endOfWord(bytes: Uint8Array, start: number, length: number): number {
	let at = start;
	while (at < length && ENDS_WORD[bytes[at] as number] === 0) {
		at++;
	}
	return at;
}

/** The first byte from there on that is not JSON white space, or the end of the bytes. */
export function skipSpace(bytes: Uint8Array, start: number, length: number): number {
	let at = start;
	for (; at < length; at++) {
		const byte = bytes[at];
		if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) {
			break;
		}
	}
	return at;
}
