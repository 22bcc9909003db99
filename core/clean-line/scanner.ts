/**
 * Reads tokens of JSON text in place, without making values of them. Every method moves `at` behind what it read and
 * says whether it was there; after a `false` the place of `at` means nothing, and the line is read the careful way.
 * Whatever is unusual (an escape, an exponent, a minus) counts as not there.
 */
export class Scanner {
	bytes: Uint8Array = new Uint8Array();
	at = 0;
	/** The last text: offsets of its first character, and behind its last one. */
	from = 0;
	to = 0;
	/** A hash of the last text. */
	hash = 0;
	/** The last number, to nine decimals. */
	value = 0;

	/** One character of JSON's own, with white space around it. */
	mark(code: number): boolean {
		const { bytes } = this;
		let at = this.at;
		let found = bytes[at] as number;
		while (found === 0x20 || found === 0x09) {
			found = bytes[++at] as number;
		}
		if (found !== code) {
			return false;
		}
		found = bytes[++at] as number;
		while (found === 0x20 || found === 0x09) {
			found = bytes[++at] as number;
		}
		this.at = at;
		return true;
	}

	/** A text without escapes. */
	string(): boolean {
		const { bytes } = this;
		let at = this.at;
		if (bytes[at] !== QUOTE) {
			return false;
		}
		this.from = ++at;
		let hash = 0;
		let byte = bytes[at] as number;
		while (byte !== QUOTE) {
			// Behind the end of the bytes there is `undefined`, which is not above 0x1f either.
			if (!(byte > 0x1f) || byte === BACKSLASH || byte === REPLACEMENT) {
				return false;
			}
			hash = (hash * 31 + byte) | 0;
			byte = bytes[++at] as number;
		}
		this.hash = hash;
		this.to = at;
		this.at = at + 1;
		return true;
	}

	/** A key and its colon. */
	key(): boolean {
		return this.string() && this.mark(COLON);
	}

	/** Whether the last text is this word. */
	is(word: Uint8Array): boolean {
		return this.to - this.from === word.length && this.#startsWith(word, this.from);
	}

	#startsWith(word: Uint8Array, at: number): boolean {
		const { bytes } = this;
		for (let i = 0; i < word.length; i++) {
			if (bytes[at + i] !== word[i]) {
				return false;
			}
		}
		return true;
	}

	/** A number from 0 to 1 in plain decimals. */
	share(): boolean {
		const { bytes, at } = this;
		const whole = (bytes[at] as number) - ZERO;
		if (whole !== 0 && whole !== 1) {
			return false;
		}
		this.value = whole;
		if (bytes[at + 1] !== POINT) {
			this.at = at + 1;
			return isNumberEnd(bytes[at + 1] as number);
		}
		this.at = at + 2;
		return this.#decimals(whole) && isNumberEnd(bytes[this.at] as number);
	}

	/** The digits behind a point; behind a 1 only zeros. Digits beyond the ninth are passed over. */
	#decimals(whole: number): boolean {
		const { bytes } = this;
		const start = this.at;
		let at = start;
		let number = 0;
		let digit = (bytes[at] as number) - ZERO;
		while (digit >>> 0 < 10 && at < start + DECIMALS) {
			number = number * 10 + digit;
			digit = (bytes[++at] as number) - ZERO;
		}
		this.value = whole + number * (SHARES[at - start] as number);
		let rest = 0;
		while (digit >>> 0 < 10) {
			rest |= digit;
			digit = (bytes[++at] as number) - ZERO;
		}
		this.at = at;
		return at > start && (whole === 0 || (number | rest) === 0);
	}

	/** A whole number above 0 with at most nine digits. */
	count(): boolean {
		const { bytes } = this;
		let at = this.at;
		let value = 0;
		let code = (bytes[at] as number) - ZERO;
		while (code >= 0 && code <= 9) {
			value = value * 10 + code;
			code = (bytes[++at] as number) - ZERO;
		}
		const ok = value > 0 && at - this.at <= 9 && (bytes[this.at] as number) !== ZERO;
		this.value = value;
		this.at = at;
		return ok && isNumberEnd(bytes[at] as number);
	}

	/** One of the ways in which `isCrowd` is usually written. */
	flag(): boolean {
		const { bytes, at } = this;
		const code = bytes[at] as number;
		if (code === ZERO || code === ZERO + 1) {
			this.at = at + 1;
			return isNumberEnd(bytes[at + 1] as number);
		}
		const word = this.#startsWith(TRUE, at) ? 4 : this.#startsWith(FALSE, at) ? 5 : 0;
		this.at = at + word;
		return word > 0;
	}
}

function isNumberEnd(code: number): boolean {
	return code === COMMA || code === CLOSE_BRACKET || code === CLOSE_BRACE || code === 0x20 || code === 0x09;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** What U+FFFD begins with, which stands for what cannot be encoded: there the text says more than its bytes. */
const REPLACEMENT = 0xef;
const POINT = 0x2e;
const ZERO = 0x30;
export const COMMA = 0x2c;
export const COLON = 0x3a;
export const OPEN_BRACKET = 0x5b;
export const CLOSE_BRACKET = 0x5d;
export const OPEN_BRACE = 0x7b;
export const CLOSE_BRACE = 0x7d;
const DECIMALS = 9;
const SHARES = Array.from({ length: DECIMALS + 1 }, (_, i) => 10 ** -i);

/** A word of ASCII letters as bytes. */
export function word(text: string): Uint8Array {
	return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

const TRUE = word("true");
const FALSE = word("false");
