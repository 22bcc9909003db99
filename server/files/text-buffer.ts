/** How many bytes are collected before they are written. */
const SIZE = 1 << 18;
/** A UTF-16 unit never takes more bytes in UTF-8. */
const MOST_BYTES_A_UNIT = 3;

/**
 * Text on its way to a file, as bytes in one buffer that is reused: appending to a string would leave each piece of the
 * file as garbage, which is collected late.
 */
export class TextBuffer {
	/** Created with the first text. */
	#bytes: Buffer | undefined;
	#length = 0;
	readonly #write: (bytes: Uint8Array) => Promise<void>;

	/** `write` must be done with the bytes when its promise is fulfilled. */
	constructor(write: (bytes: Uint8Array) => Promise<void>) {
		this.#write = write;
	}

	/** Appends text; to be awaited before the next call. */
	async add(text: string): Promise<void> {
		this.#bytes ??= Buffer.allocUnsafeSlow(SIZE);
		const most = text.length * MOST_BYTES_A_UNIT;
		if (this.#length + most > SIZE) {
			await this.flush();
		}
		if (most > SIZE) {
			await this.#write(Buffer.from(text));
		} else {
			this.#length += this.#bytes.write(text, this.#length);
		}
	}

	/** Writes the rest. */
	async flush(): Promise<void> {
		const length = this.#length;
		this.#length = 0;
		if (this.#bytes && length > 0) {
			await this.#write(this.#bytes.subarray(0, length));
		}
	}
}
