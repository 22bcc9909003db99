import type { CleanFacts } from "#core/facts/clean-facts.ts";
import type { RecordColumns } from "#core/facts/record-columns.ts";
import type { ImageUrl } from "#core/model/image-url.ts";
import type { Task } from "#core/tasks/task.ts";
import { ByteTable } from "./byte-table.ts";
import { ClassNumbers, DetailsNumbers } from "./numbers.ts";
import { DetailsScanner, NO_FORMAT } from "./scan-details.ts";
import { ImageUrlScanner } from "./scan-image-url.ts";
import { ObjectScanner } from "./scan-object.ts";
import {
	CLOSE_BRACE,
	CLOSE_BRACKET,
	COMMA,
	letters,
	MISS,
	OPEN_BRACE,
	OPEN_BRACKET,
	Scanner,
	word,
} from "./scanner.ts";
import type { Utf8 } from "./utf8.ts";

const IMAGE_URL_KEY = word('"image_url"');
const IMAGE_DETAILS_KEY = word('"image_details"');
const LABEL_KEY = word('"label"');
const LABEL_LETTERS = letters("label");
const IMAGE_LETTERS = letters("image");
/** The offset after the quote at which `image_url` and `image_details` differ. */
const IMAGE_WHAT = 7;
const U = 0x75;

const IMAGE_URL = 1;
const LABEL = 2;
const IMAGE_DETAILS = 4;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Reads lines in the usual form, in one pass over their bytes, without a tree and without creating objects or strings.
 * It accepts only lines without findings, whose fate it knows; all others, including valid lines in an unusual form,
 * are read carefully. A property test keeps both ways consistent. The result is available as `CleanFacts` until the
 * next line is read; classes and details are identified by the numbers that the columns assign.
 */
export class CleanLineReader implements CleanFacts {
	readonly #scanner = new Scanner();
	readonly #object: ObjectScanner;
	readonly #imageUrl: ImageUrlScanner;
	readonly #details: DetailsScanner;
	readonly #task: Task;
	readonly #classNumbers: ByteTable;
	#hasDetails = false;
	classes = new Uint32Array(64);
	classCount = 0;
	objects = 0;
	segments = 0;

	/** `isCleanClass` is asked once per class of a file: whether no rule has anything to say about it. */
	constructor(task: Task, utf8: Utf8, columns: RecordColumns, isCleanClass: (name: string) => boolean) {
		this.#task = task;
		this.#object = new ObjectScanner(this.#scanner, task.runtime);
		this.#imageUrl = new ImageUrlScanner(this.#scanner, utf8);
		this.#details = new DetailsScanner(this.#scanner, new DetailsNumbers(utf8, columns));
		this.#classNumbers = new ByteTable(new ClassNumbers(utf8, columns, isCleanClass));
	}

	get imageHash(): number {
		return this.#imageUrl.hash;
	}

	get urlScheme(): ImageUrl["scheme"] {
		return this.#imageUrl.scheme;
	}

	get details(): number {
		return this.#hasDetails ? this.#details.number : MISS;
	}

	url(): string {
		return this.#imageUrl.text();
	}

	/** Sets the bytes to read: lines in UTF-8, each with a line end, and PADDING after the last one. */
	open(bytes: Uint8Array): void {
		this.#scanner.open(bytes);
	}

	/**
	 * Reads the line that begins at `start`. Returns the position of the line end, or MISS for a line that must be read
	 * carefully.
	 */
	read(start: number): number {
		const scanner = this.#scanner;
		const { bytes } = scanner;
		this.#hasDetails = false;
		this.classCount = 0;
		this.objects = 0;
		this.segments = 0;
		this.#object.beginLine();
		let seen = 0;
		let end = MISS;
		let at = scanner.mark(start, OPEN_BRACE);
		while (at !== MISS) {
			const key = this.#keyAt(at);
			end = key === 0 || (seen & key) !== 0 ? MISS : this.#member(at, key);
			seen |= key;
			at = scanner.mark(end, COMMA);
		}
		end = (seen & ~IMAGE_DETAILS) === (IMAGE_URL | LABEL) ? scanner.mark(end, CLOSE_BRACE) : MISS;
		const isLineEnd = bytes[end] === LINE_FEED || bytes[end] === CARRIAGE_RETURN;
		return end !== MISS && isLineEnd && this.#formatsAgree() ? end : MISS;
	}

	/** Whether the details match the image's file extension. */
	#formatsAgree(): boolean {
		const { format } = this.#details;
		return !this.#hasDetails || format === NO_FORMAT || format === this.#imageUrl.format;
	}

	/** Identifies the key; 0 for an unknown one. */
	#keyAt(at: number): number {
		switch (this.#scanner.letters(at)) {
			case LABEL_LETTERS:
				return LABEL;
			case IMAGE_LETTERS:
				return this.#scanner.bytes[at + IMAGE_WHAT] === U ? IMAGE_URL : IMAGE_DETAILS;
			default:
				return 0;
		}
	}

	/** Reads a member, which can only have the given key. */
	#member(at: number, key: number): number {
		const scanner = this.#scanner;
		switch (key) {
			case IMAGE_URL: {
				const value = scanner.key(at, IMAGE_URL_KEY);
				return value === MISS ? MISS : this.#imageUrl.scan(value);
			}
			case LABEL:
				return this.#label(scanner.key(at, LABEL_KEY));
			default: {
				this.#hasDetails = true;
				const value = scanner.key(at, IMAGE_DETAILS_KEY);
				return value === MISS ? MISS : this.#details.scan(value);
			}
		}
	}

	#label(start: number): number {
		const scanner = this.#scanner;
		if (!this.#task.labelIsList) {
			return start === MISS ? MISS : this.#class(start);
		}
		let end = MISS;
		let at = scanner.mark(start, OPEN_BRACKET);
		while (at !== MISS) {
			end = this.#task.hasObjects ? this.#oneObject(at) : this.#class(at);
			at = scanner.mark(end, COMMA);
		}
		return scanner.mark(end, CLOSE_BRACKET);
	}

	/** A class that did not occur before; duplicates are read carefully. */
	#class(at: number): number {
		const scanner = this.#scanner;
		const end = scanner.string(at);
		if (end === MISS) {
			return MISS;
		}
		const { classCount } = this;
		return this.#addClass(scanner.from, scanner.to) &&
			this.classes.indexOf(this.classes[classCount] as number) === classCount
			? end
			: MISS;
	}

	#oneObject(at: number): number {
		const object = this.#object;
		const { needsPolygon } = this.#task;
		const end = object.scan(at, needsPolygon);
		if (end === MISS || !this.#addClass(object.labelFrom, object.labelTo)) {
			return MISS;
		}
		if (!needsPolygon && !object.isNewBox(this.classes[this.classCount - 1] as number)) {
			return MISS;
		}
		this.objects++;
		this.segments += needsPolygon ? object.segments : 0;
		return end;
	}

	/** False for a class that may have findings. */
	#addClass(from: number, to: number): boolean {
		const number = this.#classNumbers.meaningOf(this.#scanner.bytes, this.#scanner.view, from, to);
		if (number === MISS) {
			return false;
		}
		if (this.classCount === this.classes.length) {
			const more = new Uint32Array(2 * this.classCount);
			more.set(this.classes);
			this.classes = more;
		}
		this.classes[this.classCount++] = number;
		return true;
	}
}
