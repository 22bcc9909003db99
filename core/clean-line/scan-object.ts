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

/** Two coordinates that differ by more are surely in that order: numbers are read to nine decimals. */
const CLEARLY = 1e-8;

const LABEL_KEY = word("label");
const ISCROWD_KEY = word("isCrowd");
const POLYGON_KEY = word("polygon");
const TOP_X_KEY = word("topX");
const TOP_Y_KEY = word("topY");
const BOTTOM_X_KEY = word("bottomX");
const BOTTOM_Y_KEY = word("bottomY");

const LABEL = 1;
const TOP_X = 2;
const TOP_Y = 4;
const BOTTOM_X = 8;
const BOTTOM_Y = 16;
const CROWD = 32;
const POLYGON = 64;
const BOX = LABEL | TOP_X | TOP_Y | BOTTOM_X | BOTTOM_Y;
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
	#topX = 0;
	#topY = 0;
	#bottomX = 0;
	#bottomY = 0;
	readonly #boxesOfLine = new SeenBoxes();
	readonly #boxesOfSegments = new SeenBoxes();

	constructor(scanner: Scanner) {
		this.#scanner = scanner;
	}

	/** Forgets the objects of the line before. */
	beginLine(): void {
		this.#boxesOfLine.clear();
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
		return (
			(seen & ~CROWD) === BOX &&
			this.#bottomX - this.#topX > CLEARLY &&
			this.#bottomY - this.#topY > CLEARLY &&
			this.#boxesOfLine.addNew(this.#topX, this.#topY, this.#bottomX, this.#bottomY, this.labelHash)
		);
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

	#coordinate(): number {
		const scanner = this.#scanner;
		const { bytes, from, to } = scanner;
		const isX = bytes[to - 1] === 0x58;
		if (to - from === 4 && scanner.is(isX ? TOP_X_KEY : TOP_Y_KEY) && scanner.share()) {
			if (isX) {
				this.#topX = scanner.value;
				return TOP_X;
			}
			this.#topY = scanner.value;
			return TOP_Y;
		}
		if (to - from === 7 && scanner.is(isX ? BOTTOM_X_KEY : BOTTOM_Y_KEY) && scanner.share()) {
			if (isX) {
				this.#bottomX = scanner.value;
				return BOTTOM_X;
			}
			this.#bottomY = scanner.value;
			return BOTTOM_Y;
		}
		return 0;
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
	const hasArea = right - left > CLEARLY && bottom - top > CLEARLY;
	return hasArea && points >= 3 && others.addApart(left, top, right, bottom) && scanner.mark(CLOSE_BRACKET);
}

/** Whether the last text can be a class: not empty, and no white space, nor what may count as such, at its ends. Beyond ASCII that is left to the careful way. */
export function isPlainClass({ bytes, from, to }: Scanner): boolean {
	return to > from && isPlain(bytes[from] as number) && isPlain(bytes[to - 1] as number);
}

function isPlain(byte: number): boolean {
	return byte > 0x20 && byte < 0x7f;
}
