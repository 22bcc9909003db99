import { imageKey } from "#core/model/image-url.ts";
import { Column } from "./column.ts";

/** No image. */
export const NO_IMAGE = -1;

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
	/** The image of a line plus one, so that 0 stands for none. */
	readonly #column = new Column(Int32Array);
	readonly #urlOf: (line: number) => string;
	/** By image: the hash of its key, and a line that showed it. */
	readonly #hashes = new Column(Int32Array);
	readonly #seenOn = new Column(Int32Array);
	/** An open-addressing table by hash: an image plus one, or 0. At least a third of it is free. */
	#slots = new Int32Array(1024);
	#length = 0;
	/** How many images there are: their numbers are below it. */
	count = 0;
	/** How many lines show an image, and whether one of them was ever cleared. */
	#shown = 0;
	#wasCleared = false;

	/** `urlOf` reads the URL on a line that shows an image; it is asked only where hashes are equal. */
	constructor(urlOf: (line: number) => string) {
		this.#urlOf = urlOf;
	}

	/** The image of a line, or NO_IMAGE. */
	at(line: number): number {
		return (this.#column.array[line] as number) - 1;
	}

	/** The hash of a line's image, if it has one. */
	hashAt(line: number): number {
		return this.#hashes.array[this.at(line)] as number;
	}

	/** Makes room for so many lines, with an image each. */
	reserve(length: number): void {
		this.#column.reserve(length);
		this.#hashes.reserve(length);
		this.#seenOn.reserve(length);
		if (1.5 * length > this.#slots.length) {
			this.#rehash(Math.ceil(1.5 * length));
		}
	}

	/** Of the lines up to `length`, replaces some by others, which show nothing yet. */
	splice(first: number, removed: number, added: number, length: number): void {
		this.#column.splice(first, removed, added, length);
		this.#length = length - removed + added;
	}

	/** The line shows no image, or is not known. */
	clear(line: number): void {
		if (this.#column.array[line] !== 0) {
			this.#column.array[line] = 0;
			this.#shown--;
			this.#wasCleared = true;
		}
	}

	/** Whether it is known that no two lines show one image. */
	get allDiffer(): boolean {
		return !this.#wasCleared && this.#shown === this.count;
	}

	/** The line, which showed nothing before, shows the image with this hash and URL. */
	set(line: number, hash: number, source: UrlSource): void {
		this.#length = Math.max(this.#length, line + 1);
		const image = this.#find(hash, source);
		this.#seenOn.array[image] = line;
		this.#column.array[line] = image + 1;
		this.#shown++;
	}

	#find(hash: number, source: UrlSource): number {
		let slot = this.#slotOf(hash);
		for (let known = this.#slots[slot] as number; known > 0; known = this.#slots[slot] as number) {
			if (this.#hashes.array[known - 1] === hash && this.#isShown(known - 1, source)) {
				return known - 1;
			}
			slot = this.#slotBehind(slot);
		}
		this.#slots[slot] = this.count + 1;
		return this.#add(hash);
	}

	/** Whether the URL names the image. An image that no line shows any more is free to be another. */
	#isShown(image: number, source: UrlSource): boolean {
		let line = this.#seenOn.array[image] as number;
		if (line >= this.#length || this.at(line) !== image) {
			line = this.#column.array.subarray(0, this.#length).indexOf(image + 1);
		}
		return line < 0 || areOneImage(source.url(), this.#urlOf(line));
	}

	#add(hash: number): number {
		const image = this.count++;
		this.#hashes.reserve(this.count);
		this.#seenOn.reserve(this.count);
		this.#hashes.array[image] = hash;
		if (1.5 * this.count > this.#slots.length) {
			this.#rehash(2 * this.#slots.length);
		}
		return image;
	}

	#slotOf(hash: number): number {
		return (hash >>> 0) % this.#slots.length;
	}

	#slotBehind(slot: number): number {
		return slot + 1 < this.#slots.length ? slot + 1 : 0;
	}

	#rehash(size: number): void {
		this.#slots = new Int32Array(size);
		for (let image = 0; image < this.count; image++) {
			let slot = this.#slotOf(this.#hashes.array[image] as number);
			while (this.#slots[slot] !== 0) {
				slot = this.#slotBehind(slot);
			}
			this.#slots[slot] = image + 1;
		}
	}
}

function areOneImage(url: string, other: string): boolean {
	return url === other || imageKey(url) === imageKey(other);
}
