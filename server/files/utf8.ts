import { PADDING } from "#core/facts/clean-line/scanner.ts";
import type { Utf8 } from "#core/facts/clean-line/utf8.ts";

/** A UTF-16 unit takes at most three bytes. */
const BYTES_PER_UNIT = 3;
const LINE_END = 0x0a;

/** Node's UTF-8, with one buffer that grows with the longest text: new memory for each text would cost more than the reading. */
class NodeUtf8 implements Utf8 {
	#buffer = Buffer.alloc(64 * 1024);

	encode(text: string): { readonly bytes: Uint8Array; readonly length: number } {
		if (text.length * BYTES_PER_UNIT + 1 + PADDING > this.#buffer.length) {
			this.#buffer = Buffer.alloc(2 * text.length * BYTES_PER_UNIT + PADDING);
		}
		const length = this.#buffer.write(text, 0, "utf8");
		this.#buffer[length] = LINE_END;
		return { bytes: this.#buffer, length };
	}

	decode(bytes: Uint8Array, from: number, to: number): string {
		return Buffer.prototype.toString.call(bytes, "utf8", from, to);
	}
}

/** Node's UTF-8, with a buffer of its own. */
export function createUtf8(): Utf8 {
	return new NodeUtf8();
}
