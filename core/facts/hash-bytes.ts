/**
 * A hash of the bytes from `from` to `to`, based on MurmurHash3 by Austin Appleby (public domain). Names in a file
 * differ only in a digit or two, so every bit must matter.
 */
export function hashBytes(view: DataView, from: number, to: number): number {
	let hash = to - from;
	let at = from;
	for (; at + 4 <= to; at += 4) {
		hash = step(hash, view.getInt32(at, true));
	}
	for (; at < to; at++) {
		hash = step(hash, view.getUint8(at));
	}
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return hash ^ (hash >>> 16);
}

function step(hash: number, word: number): number {
	const first = Math.imul(word, 0xcc9e2d51);
	const second = hash ^ Math.imul((first << 15) | (first >>> 17), 0x1b873593);
	return (Math.imul((second << 13) | (second >>> 19), 5) + 0xe6546b64) | 0;
}

/**
 * The hash of an image key, which is hashed in two parts: before and after its first slash. URLs of different schemes
 * have these parts in different places.
 */
export function hashImageKey(view: DataView, from: number, to: number): number {
	let slash = from;
	while (slash < to && view.getUint8(slash) !== SLASH) {
		slash++;
	}
	return joinHashes(hashBytes(view, from, slash), hashBytes(view, Math.min(slash + 1, to), to));
}

/** The same for a key given as text. */
export function hashImageText(key: string): number {
	const bytes: number[] = [];
	for (const character of key) {
		addUtf8(bytes, character.codePointAt(0) as number);
	}
	return hashImageKey(new DataView(Uint8Array.from(bytes).buffer), 0, bytes.length);
}

/** Half of a surrogate pair has no bytes; hosts replace it with U+FFFD. */
function addUtf8(bytes: number[], code: number): void {
	if (code < 0x80) {
		bytes.push(code);
	} else if (code < 0x800) {
		bytes.push(0xc0 | (code >> 6), 0x80 | (code & 0x3f));
	} else if (code >= 0xd800 && code < 0xe000) {
		bytes.push(0xef, 0xbf, 0xbd);
	} else if (code < 0x10000) {
		bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
	} else {
		const high = [0xf0 | (code >> 18), 0x80 | ((code >> 12) & 0x3f)];
		bytes.push(...high, 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
	}
}

/** Combines the hashes of an image key's parts. */
export function joinHashes(datastore: number, path: number): number {
	return Math.imul(datastore, 31) ^ path;
}

const SLASH = 0x2f;

/** Whether `length` bytes at two places are the same. */
export function areSame(a: DataView, atA: number, b: DataView, atB: number, length: number): boolean {
	let i = 0;
	for (; i + 4 <= length; i += 4) {
		if (a.getInt32(atA + i, true) !== b.getInt32(atB + i, true)) {
			return false;
		}
	}
	for (; i < length; i++) {
		if (a.getUint8(atA + i) !== b.getUint8(atB + i)) {
			return false;
		}
	}
	return true;
}
