import type { OpenFile } from "#core/formats/converter.ts";
import { UTF8_PIECES } from "./text-decoder.ts";

/** The bytes of a file in memory: a range that moves forward, and grows if one value needs more. */
export class JsonWindow {
	bytes: Uint8Array;
	/** How many of the bytes are filled. */
	length = 0;
	/** Where in the file the first of them is. */
	start: number;
	/** Whether they reach the end of the file. */
	isLast = false;
	/** Whether any text that was read contains the replacement character for undecodable bytes. */
	garbled = false;
	/** The bytes as text, if each is one UTF-16 unit, as in ASCII: then slicing needs no decoding. */
	#text: string | undefined;
	#mayBeGarbled = false;
	readonly #file: OpenFile;
	readonly #limit: number;

	/** `size` is how many bytes are in memory at first, `limit` how many at most. */
	constructor(file: OpenFile, start: number, size: number, limit: number) {
		this.#file = file;
		this.start = start;
		this.bytes = new Uint8Array(size);
		this.#limit = limit;
	}

	/** Moves the bytes from `kept` on to the front and reads on after them. False if that exceeds the limit. */
	async refill(kept: number): Promise<boolean> {
		if (kept === 0 && this.length === this.bytes.length && !this.#grow()) {
			return false;
		}
		this.bytes.copyWithin(0, kept, this.length);
		this.start += kept;
		this.length -= kept;
		const room = this.bytes.subarray(this.length);
		const read = await this.#file.read(this.start + this.length, room);
		this.length += read;
		this.isLast = read < room.length || this.start + this.length >= this.#file.size;
		const text = UTF8_PIECES.decode(this.bytes.subarray(0, this.length));
		this.#text = text.length === this.length ? text : undefined;
		this.#mayBeGarbled = text.includes("\ufffd");
		return true;
	}

	/** A slice of the bytes as text. */
	slice(from: number, to: number): string {
		const text = this.#text?.slice(from, to) ?? UTF8_PIECES.decode(this.bytes.subarray(from, to));
		this.garbled ||= this.#mayBeGarbled && text.includes("\ufffd");
		return text;
	}

	#grow(): boolean {
		const length = Math.min(this.bytes.length * 2, this.#limit);
		if (length <= this.bytes.length) {
			return false;
		}
		const grown = new Uint8Array(length);
		grown.set(this.bytes);
		this.bytes = grown;
		return true;
	}
}
