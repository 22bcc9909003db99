/**
 * Reads tokens of JSON text in place, without creating values. Every method takes the position to read from and returns
 * the end of the token, after trailing whitespace, or MISS if there is a different token. Anything unusual (an escape,
 * a minus sign, a character that may replace a broken one) is a MISS, and the line is read carefully. Nothing is read
 * beyond the line end that must follow each line.
 *
 * The loops read four bytes at a time where possible, which makes this faster than `JSON.parse`.
 */
export class Scanner {
	bytes: Uint8Array = new Uint8Array();
	/** The same bytes, for reading four at a time. */
	view: DataView = new DataView(this.bytes.buffer);
	/** The last string: the offsets of its first character, and after its last one. */
	from = 0;
	to = 0;
	/** The last number: a normalized coordinate in units of 1 / WHOLE, rounded down, or a count. */
	value = 0;

	/**
	 * Sets the bytes to read. At least PADDING more bytes must follow the last line end; they are read, but ignored.
	 */
	open(bytes: Uint8Array): void {
		if (bytes !== this.bytes) {
			this.bytes = bytes;
			this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		}
	}

	/** Reads one punctuation character with surrounding whitespace. After a MISS, the result is a MISS. */
	mark(at: number, code: number): number {
		if (at === MISS) {
			return MISS;
		}
		const { bytes } = this;
		return bytes[at] === code && (bytes[at + 1] as number) > SPACE ? at + 1 : this.#spacedMark(at, code);
	}

	#spacedMark(at: number, code: number): number {
		const found = this.space(at);
		return this.bytes[found] === code ? this.space(found + 1) : MISS;
	}

	/** Skips whitespace. */
	space(at: number): number {
		let end = at;
		while (this.bytes[end] === SPACE || this.bytes[end] === TAB) {
			end++;
		}
		return end;
	}

	/** Reads a string without escapes; `from` and `to` are its place. */
	string(at: number): number {
		const { bytes, view } = this;
		let end = at + 1;
		let ends = textEnds(view.getInt32(end, true));
		while (ends === 0) {
			end += 4;
			ends = textEnds(view.getInt32(end, true));
		}
		end += firstByte(ends);
		this.from = at + 1;
		this.to = end;
		return bytes[at] === QUOTE && bytes[end] === QUOTE ? end + 1 : MISS;
	}

	/** Reads a key, given with its quotes, and its colon. */
	key(at: number, key: Word): number {
		return this.is(at, key) ? this.mark(at + key.length, COLON) : MISS;
	}

	/** Reads a key of four to eight letters whose first four letters were already matched, and its colon. */
	shortKey(at: number, { length, ending }: ShortKey): number {
		const isHere = this.bytes[at] === QUOTE && this.view.getInt32(at + length - 4, true) === ending;
		return isHere ? this.mark(at + length, COLON) : MISS;
	}

	/** The first four letters of the string that begins here as one number, which identifies keys. */
	letters(at: number): number {
		return this.view.getInt32(at + 1, true);
	}

	/** Whether this word is here. */
	is(at: number, { words, length }: Word): boolean {
		const { view } = this;
		const last = words.length - 1;
		let place = at;
		for (let i = 0; i < last; i++, place += 4) {
			if (view.getInt32(place, true) !== words[i]) {
				return false;
			}
		}
		return view.getInt32(at + length - 4, true) === words[last];
	}

	/** Reads a number from 0 to 1. */
	share(at: number): number {
		const { view } = this;
		const digits = view.getInt32(at + 2, true);
		if (view.getUint16(at, true) !== ZERO_POINT || noDigits(digits) !== 0) {
			return this.#rareShare(at);
		}
		this.value = fourDigits(digits);
		return this.#digits(at + 6);
	}

	/** The same without the value, only checking that it is from 0 to 1. */
	anyShare(at: number): number {
		const { view } = this;
		const isUsual = view.getUint16(at, true) === ZERO_POINT && noDigits(view.getInt32(at + 2, true)) === 0;
		return isUsual ? this.#digits(at + 6) : this.#rareShare(at);
	}

	/** Skips digits. */
	#digits(at: number): number {
		const { view } = this;
		let end = at;
		let strays = noDigits(view.getInt32(end, true));
		while (strays === 0) {
			end += 4;
			strays = noDigits(view.getInt32(end, true));
		}
		return end + firstByte(strays);
	}

	/** The digit at a position; 10 or more if it is not a digit. */
	#digit(at: number): number {
		return ((this.bytes[at] as number) - ZERO) >>> 0;
	}

	/**
	 * Reads a number with fewer than four decimals, or a small number as Python writes it, such as `5e-05` or
	 * `1.25e-07`.
	 */
	#rareShare(at: number): number {
		const { bytes } = this;
		const whole = this.#digit(at);
		let end = at + 1;
		let value = whole;
		let unit = WHOLE;
		let rest = 0;
		if (bytes[end] === POINT) {
			for (let digit = this.#digit(++end); digit < 10; digit = this.#digit(++end)) {
				if (unit > 1) {
					value = value * 10 + digit;
					unit /= 10;
				} else {
					rest |= digit;
				}
			}
		}
		this.value = value * unit;
		if (whole > 9 || bytes[end - 1] === POINT) {
			return MISS;
		}
		if (isExponent(bytes[end] as number)) {
			return this.#exponent(end);
		}
		return this.value < WHOLE || (this.value === WHOLE && rest === 0) ? end : MISS;
	}

	/** Reads a negative exponent and applies it to the last number. */
	#exponent(at: number): number {
		let end = at + 2;
		let exponent = 0;
		for (let digit = this.#digit(end); digit < 10; digit = this.#digit(++end)) {
			exponent = exponent * 10 + digit;
		}
		this.value = Math.floor(this.value / 10 ** exponent);
		return this.bytes[at + 1] === MINUS && exponent > 0 && end - at <= 5 ? end : MISS;
	}

	/** Reads a positive whole number with at most nine digits. */
	count(at: number): number {
		let end = at;
		let value = 0;
		for (let digit = this.#digit(end); digit < 10; digit = this.#digit(++end)) {
			value = value * 10 + digit;
		}
		this.value = value;
		return value > 0 && end - at <= 9 && this.bytes[at] !== ZERO ? end : MISS;
	}

	/** Whether a 0 or `false` is here. */
	isNo(at: number): boolean {
		return this.bytes[at] === ZERO || this.is(at, FALSE);
	}

	/** Reads one of the usual values of `isCrowd`. */
	flag(at: number): number {
		if (this.#digit(at) < 2) {
			return at + 1;
		}
		return this.is(at, TRUE) ? at + 4 : this.is(at, FALSE) ? at + 5 : MISS;
	}
}

/** The result of a reading method if there is a different token. */
export const MISS = -1;
/** The number of bytes after a line end that may be read. */
export const PADDING = 16;
/** The scanner's units in a normalized coordinate of 1. */
export const WHOLE = 1e4;

const SPACE = 0x20;
const TAB = 0x09;
const QUOTE = 0x22;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
/** The usual beginning of a normalized coordinate: `0.` as one number. */
const ZERO_POINT = 0x2e30;
export const COMMA = 0x2c;
const COLON = 0x3a;
export const OPEN_BRACKET = 0x5b;
export const CLOSE_BRACKET = 0x5d;
export const OPEN_BRACE = 0x7b;
export const CLOSE_BRACE = 0x7d;

function isExponent(byte: number): boolean {
	return (byte | 0x20) === 0x65;
}

/**
 * Not 0 if a string does not simply continue for four bytes: one of them is a control character, a quote, a backslash,
 * or 0xef, the first byte of U+FFFD. It replaces characters that cannot be encoded, so the text contains more than its
 * bytes.
 */
function textEnds(word: number): number {
	const controls = (word - 0x20202020) & ~word & 0x80808080;
	return controls | zeros(word ^ 0x22222222) | zeros(word ^ 0x5c5c5c5c) | zeros(word ^ 0xefefefef);
}

/** Not 0 if one of four bytes is 0: subtracting 1 from it borrows, and its highest bit was not set before. */
function zeros(word: number): number {
	return (word - 0x01010101) & ~word & 0x80808080;
}

/** Not 0 if one of four bytes is not a digit: digits have the upper half byte 3, and still do after adding 6. */
function noDigits(word: number): number {
	return (word & (word + 0x06060606) & 0xf0f0f0f0) ^ 0x30303030;
}

/**
 * The index of the first of four bytes that such a test found. The other bits may be wrong because of borrows and
 * carries.
 */
function firstByte(found: number): number {
	return (31 - Math.clz32(found & -found)) >> 3;
}

/** The number of four digits, added up in pairs. */
function fourDigits(word: number): number {
	const digits = word - 0x30303030;
	const pairs = (digits * 10 + (digits >> 8)) & 0x00ff00ff;
	return (pairs * 100 + (pairs >> 16)) & 0x3fff;
}

/** A text of at least four ASCII letters as four-byte words; the last two may overlap. */
export interface Word {
	readonly words: Int32Array;
	readonly length: number;
}

/** Converts a text to a word. */
export function word(text: string): Word {
	const view = new DataView(Uint8Array.from(text, (letter) => letter.charCodeAt(0)).buffer);
	const words = Array.from({ length: Math.ceil(text.length / 4) }, (_, i) =>
		view.getInt32(Math.min(4 * i, text.length - 4), true),
	);
	return { words: Int32Array.from(words), length: text.length };
}

/** A key of four to eight letters: its length with quotes, and its last three letters and the quote as one number. */
export interface ShortKey {
	readonly length: number;
	readonly ending: number;
}

export function shortKey(name: string): ShortKey {
	return { length: name.length + 2, ending: word(`${name}"`).words.at(-1) as number };
}

/** The first four letters of a key as one number. */
export function letters(key: string): number {
	return word(key.slice(0, 4)).words[0] as number;
}

const TRUE = word("true");
const FALSE = word("false");
