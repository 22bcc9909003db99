import { UnreadableFile } from "#core/formats/reading/readable-file.ts";
import { UTF8_PIECES } from "#core/formats/reading/text-decoder.ts";
import type { Utf8File } from "#core/formats/reading/utf8-file.ts";

/** Elements close to one another are read together, in blocks of this many bytes. */
const BLOCK = 1 << 16;

/** Reads elements of a file again, by their byte offsets. */
export class ElementReader {
	readonly #source: Utf8File;
	readonly #parse: (text: string) => unknown;
	#bytes = new Uint8Array(BLOCK);
	/** Where in the file the bytes in memory begin. */
	#start = 0;
	#end = 0;

	/** `parse` works like JSON.parse. */
	constructor(source: Utf8File, parse: (text: string) => unknown) {
		this.#source = source;
		this.#parse = parse;
	}

	/** Throws `UnreadableFile` if the bytes are no longer a JSON value, or cannot be read. */
	async read({ start, end }: { readonly start: number; readonly end: number }): Promise<unknown> {
		if (start < this.#start || end > this.#end) {
			await this.#fetch(start, end);
		}
		const from = start - this.#start;
		try {
			return this.#parse(UTF8_PIECES.decode(this.#bytes.subarray(from, from + end - start)));
		} catch (error) {
			throw error instanceof UnreadableFile
				? error
				: new UnreadableFile("it changed while it was being read");
		}
	}

	/** Reads only the element if it is far from the last one: in a file without order, blocks would be read many times. */
	async #fetch(start: number, end: number): Promise<void> {
		const follows = start >= this.#start && start - this.#end < BLOCK;
		const length = follows ? Math.max(BLOCK, end - start) : end - start;
		if (length > this.#bytes.length) {
			this.#bytes = new Uint8Array(length);
		}
		this.#start = start;
		this.#end = start + (await this.#source.file.read(start, this.#bytes.subarray(0, length)));
	}
}
