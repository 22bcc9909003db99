import type { Runtime } from "#core/tasks/runtime.ts";
import { PolygonScanner } from "./scan-polygon.ts";
import {
	CLOSE_BRACE,
	COMMA,
	letters,
	MISS,
	OPEN_BRACE,
	type Scanner,
	type ShortKey,
	shortKey,
} from "./scanner.ts";
import { SeenBoxes } from "./seen-boxes.ts";

/** A key of an object, with a bit of its own; those of a box also have a place in it. */
interface ObjectKey extends ShortKey {
	readonly bit: number;
	readonly place: number;
}

const key = (name: string, bit: number, place = 0): ObjectKey => ({ ...shortKey(name), bit, place });

const LABEL = key("label", 1);
const ISCROWD = key("isCrowd", 2);
const POLYGON = key("polygon", 4);
const TOP_X = key("topX", 8, 0);
const TOP_Y = key("topY", 16, 1);
const BOTTOM_X = key("bottomX", 32, 2);
const BOTTOM_Y = key("bottomY", 64, 3);
const OUTLINE = LABEL.bit | POLYGON.bit;
const BOX = LABEL.bit | TOP_X.bit | TOP_Y.bit | BOTTOM_X.bit | BOTTOM_Y.bit;

const LABEL_LETTERS = letters("label");
const ISCROWD_LETTERS = letters("isCrowd");
const POLYGON_LETTERS = letters("polygon");
const TOP_X_LETTERS = letters("topX");
const TOP_Y_LETTERS = letters("topY");
const BOTTOM_LETTERS = letters("bottom");
/** Behind the quote, where `bottomX` and `bottomY` differ. */
const AXIS = 7;
const X = 0x58;

/** Reads one object of a detection or segmentation line and remembers where its class stands. */
export class ObjectScanner {
	readonly #scanner: Scanner;
	readonly #polygon: PolygonScanner;
	/** Where the class of the last object stands. */
	labelFrom = 0;
	labelTo = 0;
	/** The bits of the keys of the last object. */
	#seen = 0;
	/** The boxes of the line, the one that is being read among them. */
	readonly #boxes = new SeenBoxes();

	readonly #isOlder: boolean;

	constructor(scanner: Scanner, runtime: Runtime) {
		this.#scanner = scanner;
		this.#isOlder = runtime === "older";
		this.#polygon = new PolygonScanner(scanner);
	}

	/** How many segments the last object's polygon has. */
	get segments(): number {
		return this.#polygon.segments;
	}

	/** Forgets the objects of the line before. */
	beginLine(): void {
		this.#boxes.clear();
	}

	/** An object with each key once, and either a box or a polygon, as asked. */
	scan(start: number, withPolygon: boolean): number {
		const scanner = this.#scanner;
		this.#seen = 0;
		let end = MISS;
		let at = scanner.mark(start, OPEN_BRACE);
		while (at !== MISS) {
			end = this.#member(at);
			at = scanner.mark(end, COMMA);
		}
		const keys = this.#seen & ~ISCROWD.bit;
		const isWhole = withPolygon ? keys === OUTLINE : keys === BOX && this.#boxes.hasArea();
		return isWhole ? scanner.mark(end, CLOSE_BRACE) : MISS;
	}

	/** Whether the box that was read is not that of an earlier object of the same class. */
	isNewBox(classNumber: number): boolean {
		return this.#boxes.keepNew(classNumber);
	}

	/** Reads a member; its first letters tell which it must be. */
	#member(at: number): number {
		const scanner = this.#scanner;
		switch (scanner.letters(at)) {
			case LABEL_LETTERS:
				return this.#class(this.#key(at, LABEL));
			case TOP_X_LETTERS:
				return this.#coordinate(at, TOP_X);
			case TOP_Y_LETTERS:
				return this.#coordinate(at, TOP_Y);
			case BOTTOM_LETTERS:
				return this.#coordinate(at, scanner.bytes[at + AXIS] === X ? BOTTOM_X : BOTTOM_Y);
			case ISCROWD_LETTERS:
				return this.#crowd(this.#key(at, ISCROWD));
			case POLYGON_LETTERS:
				return this.#polygon.scan(this.#key(at, POLYGON));
			default:
				return MISS;
		}
	}

	/** A key that was not seen before in this object. */
	#key(at: number, key: ObjectKey): number {
		const isNew = (this.#seen & key.bit) === 0;
		this.#seen |= key.bit;
		return isNew ? this.#scanner.shortKey(at, key) : MISS;
	}

	#coordinate(at: number, key: ObjectKey): number {
		const value = this.#key(at, key);
		if (value === MISS) {
			return MISS;
		}
		const end = this.#scanner.share(value);
		this.#boxes.numbers[this.#boxes.next + key.place] = this.#scanner.value;
		return end;
	}

	#crowd(at: number): number {
		// To an older runtime a crowd is not what it seems: a rule speaks.
		const isUnsaid = at === MISS || (this.#isOlder && !this.#scanner.isNo(at));
		return isUnsaid ? MISS : this.#scanner.flag(at);
	}

	#class(at: number): number {
		const scanner = this.#scanner;
		const end = at === MISS ? MISS : scanner.string(at);
		this.labelFrom = scanner.from;
		this.labelTo = scanner.to;
		return end;
	}
}
