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

/** The kinds of an object's values: box coordinates by their index, and others. */
const CLASS = 4;
const CROWD = 5;
const OUTLINE = 6;

/** A key of an object, with the kind of its value. */
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

/** The kinds that an object must have, as bits. */
const BOX_KINDS = 0b1111 | (1 << CLASS);
const OUTLINE_KINDS = (1 << OUTLINE) | (1 << CLASS);

/** How often a new shape is learned. In a file with more changes, it does not help. */
const MOST_SHAPES = 1000;

const LABEL_LETTERS = letters("label");
const ISCROWD_LETTERS = letters("isCrowd");
const POLYGON_LETTERS = letters("polygon");
const TOP_X_LETTERS = letters("topX");
const TOP_Y_LETTERS = letters("topY");
const BOTTOM_LETTERS = letters("bottom");
/** The offset after the quote at which `bottomX` and `bottomY` differ. */
const AXIS = 7;
const X = 0x58;

/** Reads one object of a detection or segmentation line and remembers where its class is. */
export class ObjectScanner {
	readonly #scanner: Scanner;
	readonly #polygon: PolygonScanner;
	/** The place of the last object's class. */
	labelFrom = 0;
	labelTo = 0;
	/** The kinds of values in the last object, as bits. */
	#seen = 0;
	/** The kind and the position of the last member's value. */
	#kind = 0;
	#valueAt = MISS;
	/** The boxes of the line, including the current one. */
	readonly #boxes = new SeenBoxes();
	/** The form of the last object with a box, and how often it may still change. */
	readonly #shape = new ObjectShape();
	#shapesLeft = MOST_SHAPES;

	readonly #isOlder: boolean;

	constructor(scanner: Scanner, runtime: Runtime) {
		this.#scanner = scanner;
		this.#isOlder = runtime === "older";
		this.#polygon = new PolygonScanner(scanner);
	}

	/** The number of segments in the last object's polygon. */
	get segments(): number {
		return this.#polygon.segments;
	}

	/** Forgets the objects of the previous line. */
	beginLine(): void {
		this.#boxes.clear();
	}

	/** Reads an object with each key once, and either a box or a polygon, as requested. */
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

	/** Whether the last object has exactly these kinds of values, and optionally a crowd flag. */
	#has(kinds: number): boolean {
		return (this.#seen & ~(1 << CROWD)) === kinds;
	}

	/** Whether no earlier object of the same class has the current box. */
	isNewBox(classNumber: number): boolean {
		return this.#boxes.keepNew(classNumber);
	}

	/** Reads an object with a box in the same form as the previous one. */
	#boxAsBefore(start: number): number {
		const { count, kinds } = this.#shape;
		let at = count === 0 ? MISS : start;
		for (let i = 0; i < count && at !== MISS; i++) {
			const value = this.#shape.valueAt(this.#scanner, at, i);
			at = value === MISS ? MISS : this.#value(value, kinds[i] as number);
		}
		return this.#scanner.mark(at, CLOSE_BRACE);
	}

	/** Reads any object with a box, and learns its form. */
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

	/** Reads an object whose members all have different keys. */
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

	/** The first letters of a key determine which key it can be. */
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
		// Older runtimes read crowd flags differently, and a rule reports that.
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
