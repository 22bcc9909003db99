import type { Runtime } from "#core/tasks/runtime.ts";
import { ObjectShape } from "./object-shape.ts";
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

/** What values an object has: the coordinates of its box by their place in it, and others. */
const CLASS = 4;
const CROWD = 5;
const OUTLINE = 6;

/** A key of an object, and what its value is. */
interface ObjectKey extends ShortKey {
	readonly kind: number;
}

const key = (name: string, kind: number): ObjectKey => ({ ...shortKey(name), kind });

const LABEL = key("label", CLASS);
const ISCROWD = key("isCrowd", CROWD);
const POLYGON = key("polygon", OUTLINE);
const TOP_X = key("topX", 0);
const TOP_Y = key("topY", 1);
const BOTTOM_X = key("bottomX", 2);
const BOTTOM_Y = key("bottomY", 3);

/** The kinds that an object has to have, as bits. */
const BOX_KINDS = 0b1111 | (1 << CLASS);
const OUTLINE_KINDS = (1 << OUTLINE) | (1 << CLASS);

/** So often another shape is learned. A file with more changes is written in many ways, and then it does not help. */
const MOST_SHAPES = 1000;

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
	/** What values the last object has, as bits. */
	#seen = 0;
	/** What the last member's value is, and where it begins. */
	#kind = 0;
	#valueAt = MISS;
	/** The boxes of the line, the one that is being read among them. */
	readonly #boxes = new SeenBoxes();
	/** How the last object with a box was written, and how often that may change. */
	readonly #shape = new ObjectShape();
	#shapesLeft = MOST_SHAPES;

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
		if (withPolygon) {
			const end = this.#members(start, false);
			return this.#has(OUTLINE_KINDS) ? end : MISS;
		}
		let end = this.#boxAsBefore(start);
		if (end === MISS) {
			end = this.#box(start);
		}
		return this.#boxes.hasArea() ? end : MISS;
	}

	/** Whether the last object has values of these kinds, and perhaps says whether it is a crowd. */
	#has(kinds: number): boolean {
		return (this.#seen & ~(1 << CROWD)) === kinds;
	}

	/** Whether the box that was read is not that of an earlier object of the same class. */
	isNewBox(classNumber: number): boolean {
		return this.#boxes.keepNew(classNumber);
	}

	/** An object with a box that is written like the one before. */
	#boxAsBefore(start: number): number {
		const { count, kinds } = this.#shape;
		let at = count === 0 ? MISS : start;
		for (let i = 0; i < count && at !== MISS; i++) {
			const value = this.#shape.valueAt(this.#scanner, at, i);
			at = value === MISS ? MISS : this.#value(value, kinds[i] as number);
		}
		return this.#scanner.mark(at, CLOSE_BRACE);
	}

	/** Any object with a box, whose way of writing is learned. */
	#box(start: number): number {
		this.#shape.forget();
		const end = this.#members(start, this.#shapesLeft > 0);
		if (end === MISS || !this.#has(BOX_KINDS)) {
			this.#shape.forget();
			return MISS;
		}
		this.#shapesLeft -= this.#shape.count > 0 ? 1 : 0;
		return end;
	}

	/** An object each of whose members has a key that did not come before. */
	#members(start: number, mayLearn: boolean): number {
		const scanner = this.#scanner;
		this.#seen = 0;
		let learns = mayLearn;
		let [end, from] = [MISS, start];
		let at = scanner.mark(start, OPEN_BRACE);
		while (at !== MISS) {
			end = this.#member(at);
			if (learns && end !== MISS) {
				learns = this.#shape.add(scanner, from, this.#valueAt, this.#kind);
				from = end;
			}
			at = scanner.mark(end, COMMA);
		}
		return scanner.mark(end, CLOSE_BRACE);
	}

	#member(at: number): number {
		const key = this.#keyAt(at);
		return key ? this.#memberOf(at, key) : MISS;
	}

	/** The first letters of a key tell which one it must be, if it is any. */
	#keyAt(at: number): ObjectKey | undefined {
		const scanner = this.#scanner;
		switch (scanner.letters(at)) {
			case LABEL_LETTERS:
				return LABEL;
			case TOP_X_LETTERS:
				return TOP_X;
			case TOP_Y_LETTERS:
				return TOP_Y;
			case BOTTOM_LETTERS:
				return scanner.bytes[at + AXIS] === X ? BOTTOM_X : BOTTOM_Y;
			case ISCROWD_LETTERS:
				return ISCROWD;
			case POLYGON_LETTERS:
				return POLYGON;
			default:
				return undefined;
		}
	}

	#memberOf(at: number, key: ObjectKey): number {
		const value = this.#scanner.shortKey(at, key);
		const bit = 1 << key.kind;
		const isNew = (this.#seen & bit) === 0;
		this.#seen |= bit;
		this.#kind = key.kind;
		this.#valueAt = value;
		return isNew && value !== MISS ? this.#value(value, key.kind) : MISS;
	}

	#value(at: number, kind: number): number {
		if (kind < CLASS) {
			const end = this.#scanner.share(at);
			this.#boxes.numbers[this.#boxes.next + kind] = this.#scanner.value;
			return end;
		}
		return kind === CLASS ? this.#class(at) : kind === CROWD ? this.#crowd(at) : this.#polygon.scan(at);
	}

	#crowd(at: number): number {
		// To an older runtime a crowd is not what it seems: a rule speaks.
		return this.#isOlder && !this.#scanner.isNo(at) ? MISS : this.#scanner.flag(at);
	}

	#class(at: number): number {
		const scanner = this.#scanner;
		const end = scanner.string(at);
		this.labelFrom = scanner.from;
		this.labelTo = scanner.to;
		return end;
	}
}
