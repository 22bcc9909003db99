import {
	CLOSE_BRACE,
	CLOSE_BRACKET,
	COMMA,
	OPEN_BRACE,
	OPEN_BRACKET,
	type Scanner,
	word,
} from "./scanner.ts";
import { SeenBoxes } from "./seen-boxes.ts";

const LABEL_KEY = word("label");
const ISCROWD_KEY = word("isCrowd");
const POLYGON_KEY = word("polygon");
const CORNER_KEYS = ["topX", "topY", "bottomX", "bottomY"].map(word);
const TOP_LENGTH = 4;
const LETTER_X = 0x58;

const LABEL = 1;
/** The first of four bits in a row, one a corner's key. */
const TOP_X = 2;
const CROWD = 32;
const POLYGON = 64;
const BOX = LABEL | (0b1111 * TOP_X);
const OUTLINE = LABEL | POLYGON;

/** Reads one object of a detection or segmentation line and remembers where its class stands. */
export class ObjectScanner {
	readonly #scanner: Scanner;
	/** Where the class of the last object stands, and its hash. */
	labelFrom = 0;
	labelTo = 0;
	labelHash = 0;
	/** How many segments the last object's polygon has. */
	segments = 0;
	readonly #boxes = new SeenBoxes();
	readonly #boxesOfSegments = new SeenBoxes();

	constructor(scanner: Scanner) {
		this.#scanner = scanner;
	}

	/** Forgets the objects of the line before. */
	beginLine(): void {
		this.#boxes.clear();
	}

	/** An object with each key once, and either a box or a polygon, as asked; the box not that of an earlier object. */
	scan(withPolygon: boolean): boolean {
		const scanner = this.#scanner;
		if (!scanner.mark(OPEN_BRACE)) {
			return false;
		}
		let seen = 0;
		do {
			const key = scanner.key() ? this.#member() : 0;
			if (key === 0 || (seen & key) !== 0) {
				return false;
			}
			seen |= key;
		} while (scanner.mark(COMMA));
		if (!scanner.mark(CLOSE_BRACE)) {
			return false;
		}
		if (withPolygon) {
			return (seen & ~CROWD) === OUTLINE;
		}
		return (seen & ~CROWD) === BOX && this.#boxes.hasArea() && this.#boxes.keepNew(this.labelHash);
	}

	/** Reads the value behind a key, and says which key it was; 0 for any other, or a value that is unusual. */
	#member(): number {
		const scanner = this.#scanner;
		switch (scanner.bytes[scanner.from]) {
			case 0x6c:
				return scanner.is(LABEL_KEY) ? this.#class() : 0;
			case 0x69:
				return scanner.is(ISCROWD_KEY) && scanner.flag() ? CROWD : 0;
			case 0x70:
				return scanner.is(POLYGON_KEY) && this.#polygon() ? POLYGON : 0;
			default:
				return this.#coordinate();
		}
	}

	#class(): number {
		const scanner = this.#scanner;
		if (!scanner.string() || !isPlainClass(scanner)) {
			return 0;
		}
		this.labelFrom = scanner.from;
		this.labelTo = scanner.to;
		this.labelHash = scanner.hash;
		return LABEL;
	}

	/** One of a box's four keys: told apart by its length and its last letter, then compared. */
	#coordinate(): number {
		const scanner = this.#scanner;
		const { bytes, from, to } = scanner;
		const corner = (to - from === TOP_LENGTH ? 0 : 2) + (bytes[to - 1] === LETTER_X ? 0 : 1);
		if (!scanner.is(CORNER_KEYS[corner] as Uint8Array) || !scanner.share()) {
			return 0;
		}
		this.#boxes.numbers[this.#boxes.next + corner] = scanner.value;
		return TOP_X << corner;
	}

	#polygon(): boolean {
		const scanner = this.#scanner;
		this.segments = 0;
		this.#boxesOfSegments.clear();
		if (!scanner.mark(OPEN_BRACKET)) {
			return false;
		}
		do {
			if (!scanSegment(scanner, this.#boxesOfSegments)) {
				return false;
			}
			this.segments++;
		} while (scanner.mark(COMMA));
		return scanner.mark(CLOSE_BRACKET);
	}
}

/** A list of three points or more that has a width and a height, beside the segments before it. */
function scanSegment(scanner: Scanner, others: SeenBoxes): boolean {
	if (!scanner.mark(OPEN_BRACKET)) {
		return false;
	}
	let points = 0;
	let [left, right, top, bottom] = [1, 0, 1, 0];
	do {
		if (!scanner.share()) {
			return false;
		}
		left = Math.min(left, scanner.value);
		right = Math.max(right, scanner.value);
		if (!scanner.mark(COMMA) || !scanner.share()) {
			return false;
		}
		top = Math.min(top, scanner.value);
		bottom = Math.max(bottom, scanner.value);
		points++;
	} while (scanner.mark(COMMA));
	others.numbers.set([left, top, right, bottom], others.next);
	return points >= 3 && others.hasArea() && others.keepApart() && scanner.mark(CLOSE_BRACKET);
}

/** Whether the last text can be a class: not empty, and no white space, nor what may count as such, at its ends. Beyond ASCII that is left to the careful way. */
export function isPlainClass({ bytes, from, to }: Scanner): boolean {
	return to > from && isPlain(bytes[from] as number) && isPlain(bytes[to - 1] as number);
}

function isPlain(byte: number): boolean {
	return byte > 0x20 && byte < 0x7f;
}
