import { imageKey } from "#core/model/image-url.ts";
import { Column } from "./column.ts";

/** What the column says of a line that shows no image: no image lies so far from its line. */
const NONE = -0x80000000;

/** Gives the URL of an image, where it is wanted as text. */
export interface UrlSource {
	readonly url: () => string;
}

/**
 * Which image each line shows, as a number. Equal images are found by a hash, since to keep all URLs would cost as much
 * as the file; hashes of different URLs can be equal, so each hit is held against the URL on another line that shows
 * the image. For that the table remembers a line; as lines come and go, it looks for another if that one has moved.
 */
export class ImageColumn {
	/**
	 * The image of a line less the line. Where each line shows an image of its own, that is 0 for all, as it was before
	 * anything was written, and memory that nobody writes to costs nothing.
	 */
	readonly #column = new Column(Int32Array);
	readonly #urlOf: (line: number) => string;
	/** By image: the hash of its key, and a line that showed it, less the image. */
	readonly #hashes = new Column(Int32Array);
	readonly #seenOn = new Column(Int32Array);
	/**
	 * An open-addressing table by hash: an image plus one, or 0. At least a third of it is free. The upper bits, which a
	 * number does not need, are those of the image's hash: most others are told apart by them, without a look elsewhere.
	 */
	#slots = new Int32Array(1024);
	/** The bits of a number in a slot. */
	#mask = maskFor(1024);
	#length = 0;
	/** How many images there are: their numbers are below it. */
	count = 0;
	/** By image: on how many lines more than one it is shown; -1 for one that is on none any more. */
	readonly #more = new Column(Int32Array);
	/** How many images are shown on several lines. */
	#repeated = 0;

	/** `urlOf` reads the URL on a line that shows an image; it is asked only where hashes are equal. */
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

	/** Makes room for so many lines. What is behind the last line is undefined until it is set or cleared. */
	grow(length: number): void {
		this.#column.reserve(length);
	}

	/** Makes room for so many lines with an image each, where somebody knows how many are to come. */
	reserve(length: number): void {
		this.grow(length);
		this.#reserveImages(length);
		if (1.5 * length > this.#slots.length) {
			this.#rehash(Math.ceil(1.5 * length));
		}
	}

	/** Of the lines up to `length`, replaces some by others, which show nothing yet. */
	splice(first: number, removed: number, added: number, length: number): void {
		this.#column.splice(first, removed, added, length);
		this.#length = length - removed + added;
		const { array } = this.#column;
		array.fill(NONE, first, first + added);
		for (let line = first + added; line < this.#length && added !== removed; line++) {
			(array[line] as number) -= array[line] === NONE ? 0 : added - removed;
		}
	}

	/** The line shows no image, or none that is known. What it showed before is not counted any more. */
	clear(line: number): void {
		const image = this.at(line);
		if (image >= 0) {
			const more = (this.#more.array[image] as number) - 1;
			this.#more.array[image] = more;
			this.#repeated -= more === 0 ? 1 : 0;
		}
		this.#column.array[line] = NONE;
	}

	/** The line, of which nothing was known before, shows no image. */
	setNone(line: number): void {
		this.#length = Math.max(this.#length, line + 1);
		this.#column.array[line] = NONE;
	}

	/** Whether no two lines show one image. */
	get allDiffer(): boolean {
		return this.#repeated === 0;
	}

	/** The line, which showed nothing before, shows the image with this hash and URL. */
	set(line: number, hash: number, source: UrlSource): void {
		this.#length = Math.max(this.#length, line + 1);
		const image = this.#find(hash, source);
		// Nothing is written where it would change nothing.
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

	/** The image is shown on one line more. */
	#repeat(image: number): void {
		const more = (this.#more.array[image] as number) + 1;
		this.#more.array[image] = more;
		this.#repeated += more === 1 ? 1 : 0;
	}

	/** Whether the URL names the image. An image that no line shows any more is free to be another. */
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

/** As many ones as the numbers in a table of that size have bits. */
function maskFor(size: number): number {
	return 2 ** (32 - Math.clz32(size)) - 1;
}

function areOneImage(url: string, other: string): boolean {
	return url === other || imageKey(url) === imageKey(other);
}
