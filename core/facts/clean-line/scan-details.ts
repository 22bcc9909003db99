import { areSame } from "#core/facts/hash-bytes.ts";
import { copyOf, type Meanings } from "./byte-table.ts";
import { formatIn } from "./image-ending.ts";
import { CLOSE_BRACE, COMMA, letters, MISS, OPEN_BRACE, type Scanner, word } from "./scanner.ts";

const FORMAT_KEY = word('"format"');
const WIDTH_KEY = word('"width"');
const HEIGHT_KEY = word('"height"');

const FORMAT_LETTERS = letters("format");
const WIDTH_LETTERS = letters("width");
const HEIGHT_LETTERS = letters("height");

const FORMAT = 1;
const WIDTH = 2;
const HEIGHT = 4;

/** The format of details without one. */
export const NO_FORMAT = 1;

/** Reads `image_details`. Many lines have the same details as the previous line, so a comparison is enough. */
export class DetailsScanner {
	readonly #scanner: Scanner;
	readonly #numbers: Meanings;
	#last: DataView = new DataView(new ArrayBuffer(0));
	#readFormat = NO_FORMAT;
	/** The number of the last details. */
	number = MISS;
	/** Their format as `formatIn` gives it, or `NO_FORMAT`. */
	format = NO_FORMAT;

	/** `numbers` assigns a number to the text of details. */
	constructor(scanner: Scanner, numbers: Meanings) {
		this.#scanner = scanner;
		this.#numbers = numbers;
	}

	/** Reads details with a known format and a size in whole numbers, each at most once. */
	scan(at: number): number {
		const scanner = this.#scanner;
		const known = at + this.#last.byteLength;
		if (known > at && known <= scanner.bytes.length && areSame(this.#last, 0, scanner.view, at, known - at)) {
			return scanner.space(known);
		}
		this.#readFormat = NO_FORMAT;
		const end = this.#members(at);
		if (end !== MISS) {
			this.format = this.#readFormat;
			const to = scanner.bytes.lastIndexOf(CLOSE_BRACE, end - 1) + 1;
			this.#last = copyOf(scanner.bytes, at, to);
			this.number = this.#numbers.meaningOf(scanner.bytes, at, to);
		}
		return end;
	}

	#members(start: number): number {
		const scanner = this.#scanner;
		let seen = 0;
		let end = MISS;
		let at = scanner.mark(start, OPEN_BRACE);
		while (at !== MISS) {
			const key = this.#keyAt(at);
			end = key === 0 || (seen & key) !== 0 ? MISS : this.#member(at, key);
			seen |= key;
			at = scanner.mark(end, COMMA);
		}
		return scanner.mark(end, CLOSE_BRACE);
	}

	/** Identifies the key; 0 for an unknown one. */
	#keyAt(at: number): number {
		switch (this.#scanner.letters(at)) {
			case FORMAT_LETTERS:
				return FORMAT;
			case WIDTH_LETTERS:
				return WIDTH;
			case HEIGHT_LETTERS:
				return HEIGHT;
			default:
				return 0;
		}
	}

	#member(at: number, key: number): number {
		const scanner = this.#scanner;
		const value = scanner.key(at, key === FORMAT ? FORMAT_KEY : key === WIDTH ? WIDTH_KEY : HEIGHT_KEY);
		if (value === MISS) {
			return MISS;
		}
		return key === FORMAT ? this.#format(value) : scanner.count(value);
	}

	#format(at: number): number {
		const scanner = this.#scanner;
		const end = scanner.string(at);
		this.#readFormat = end === MISS ? 0 : formatIn(scanner.bytes, scanner.from, scanner.to);
		return this.#readFormat === 0 ? MISS : end;
	}
}
