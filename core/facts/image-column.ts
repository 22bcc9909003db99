import { imageKey } from "#core/model/image-url.ts";
import { Column } from "./column.ts";

/** The value for a line without an image: no image number is this far from its line. */
const NONE = -0x80000000;

/** Returns the URL of an image if it is needed as text. */
export interface UrlSource {
	readonly url: () => string;
}

/**
 * The image number of each line. Equal images are found by a hash, because keeping all URLs would take as much memory
 * as the file. Different URLs can have the same hash, so each hit is compared with the URL on another line with this
 * image. The table remembers one such line, and finds another if that line has moved.
 */
export class ImageColumn {
	/**
	 * The image number of a line minus the line number. If every line has its own image, this is always 0, the initial
	 * value, and memory that is never written to costs nothing.
	 */
	readonly #column = new Column(Int32Array);
	readonly #urlOf: (line: number) => string;
	/** By image: the hash of its key, and a line that showed it, minus the image number. */
	readonly #hashes = new Column(Int32Array);
	readonly #seenOn = new Column(Int32Array);
	/**
	 * An open-addressing table by hash: an image number plus one, or 0. At least a third of it is free. The upper bits,
	 * which the number does not need, are those of the image's hash, which distinguish most other images without
	 * another lookup.
	 */
	#slots = new Int32Array(1024);
	/** The bits of the image number in a slot. */
	#mask = maskFor(1024);
	#length = 0;
	/** The number of images; their numbers are below it. */
	count = 0;
	/** By image: the number of its lines minus one; -1 for an image that is no longer on any line. */
	readonly #more = new Column(Int32Array);
	/** The number of images that are on several lines. */
	#repeated = 0;

	/** `urlOf` reads the URL on a line with an image; it is called only if hashes are equal. */
	constructor(urlOf: (line: number) => string) {
		this.#urlOf = urlOf;
	}

	/** The image of a line, or -1. */
	at(line: number): number {
		const beside = this.#column.array[line] as number;
		return beside === NONE ? -1 : line + beside;
	}

	/** The hash of a line's image, if it has one. */
	hashAt(line: number): number {
		return this.#hashes.array[this.at(line)] as number;
	}

	/** Makes room for `length` lines. Values after the last line are undefined until they are set or cleared. */
	grow(length: number): void {
		this.#column.reserve(length);
	}

	/** Makes room for `length` lines with an image each, if their number is known in advance. */
	reserve(length: number): void {
		this.grow(length);
		this.#reserveImages(length);
		if (1.5 * length > this.#slots.length) {
			this.#rehash(Math.ceil(1.5 * length));
		}
	}

	/** Among `length` lines, replaces some with others, which have no image yet. */
	splice(first: number, removed: number, added: number, length: number): void {
		this.#column.splice(first, removed, added, length);
		this.#length = length - removed + added;
		const { array } = this.#column;
		array.fill(NONE, first, first + added);
		for (let line = first + added; line < this.#length && added !== removed; line++) {
			(array[line] as number) -= array[line] === NONE ? 0 : added - removed;
		}
	}

	/** Marks the line as having no image, or no known one. Its previous image is no longer counted. */
	clear(line: number): void {
		const image = this.at(line);
		if (image >= 0) {
			const more = (this.#more.array[image] as number) - 1;
			this.#more.array[image] = more;
			this.#repeated -= more === 0 ? 1 : 0;
		}
		this.#column.array[line] = NONE;
	}

	/** Marks a line about which nothing was known as having no image. */
	setNone(line: number): void {
		this.#length = Math.max(this.#length, line + 1);
		this.#column.array[line] = NONE;
	}

	/** Whether no two lines show the same image. */
	get allDiffer(): boolean {
		return this.#repeated === 0;
	}

	/** Sets the image, given by its hash and URL, of a line without one. */
	set(line: number, hash: number, source: UrlSource): void {
		this.#length = Math.max(this.#length, line + 1);
		const image = this.#find(hash, source);
		// Writes only if it changes something.
		if (image !== line || this.at(line) !== line || this.#seenOn.array[image] !== 0) {
			this.#seenOn.array[image] = line - image;
			this.#column.array[line] = image - line;
		}
	}

	#find(hash: number, source: UrlSource): number {
		let slot = this.#slotOf(hash);
		for (let known = this.#slots[slot] as number; known !== 0; known = this.#slots[slot] as number) {
			const image = (known & this.#mask) - 1;
			const mayBeIt = ((known ^ hash) & ~this.#mask) === 0 && this.#hashes.array[image] === hash;
			if (mayBeIt && this.#isShown(image, source)) {
				this.#repeat(image);
				return image;
			}
			slot = this.#slotBehind(slot);
		}
		this.#slots[slot] = (hash & ~this.#mask) | (this.count + 1);
		return this.#add(hash);
	}

	/** Counts one more line with the image. */
	#repeat(image: number): void {
		const more = (this.#more.array[image] as number) + 1;
		this.#more.array[image] = more;
		this.#repeated += more === 1 ? 1 : 0;
	}

	/** Whether the URL refers to the image. An image number that no line uses any longer can be reused. */
	#isShown(image: number, source: UrlSource): boolean {
		let line = image + (this.#seenOn.array[image] as number);
		if (line >= this.#length || this.at(line) !== image) {
			line = this.#firstLineOf(image);
		}
		return line < 0 || areOneImage(source.url(), this.#urlOf(line));
	}

	#firstLineOf(image: number): number {
		for (let line = 0; line < this.#length; line++) {
			if (this.at(line) === image) {
				return line;
			}
		}
		return -1;
	}

	#add(hash: number): number {
		const image = this.count++;
		this.#reserveImages(this.count);
		this.#hashes.array[image] = hash;
		if (1.5 * this.count > this.#slots.length) {
			this.#rehash(2 * this.#slots.length);
		}
		return image;
	}

	#reserveImages(count: number): void {
		this.#hashes.reserve(count);
		this.#seenOn.reserve(count);
		this.#more.reserve(count);
	}

	#slotOf(hash: number): number {
		return (hash >>> 0) % this.#slots.length;
	}

	#slotBehind(slot: number): number {
		return slot + 1 < this.#slots.length ? slot + 1 : 0;
	}

	#rehash(size: number): void {
		this.#slots = new Int32Array(size);
		this.#mask = maskFor(size);
		for (let image = 0; image < this.count; image++) {
			const hash = this.#hashes.array[image] as number;
			let slot = this.#slotOf(hash);
			while (this.#slots[slot] !== 0) {
				slot = this.#slotBehind(slot);
			}
			this.#slots[slot] = (hash & ~this.#mask) | (image + 1);
		}
	}
}

/** A mask with as many bits as the numbers in a table of this size. */
function maskFor(size: number): number {
	return 2 ** (32 - Math.clz32(size)) - 1;
}

function areOneImage(url: string, other: string): boolean {
	return url === other || imageKey(url) === imageKey(other);
}
