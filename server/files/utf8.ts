import { PADDING } from "#core/clean-line/scanner.ts";
import type { Utf8 } from "#core/clean-line/utf8.ts";

/** A UTF-16 unit takes at most three bytes. */
const BYTES_PER_UNIT = 3;
const LINE_END = 0x0a;

/** Node's UTF-8, over one buffer that grows with the longest text: fresh memory for each would cost more than the reading. */
export function createUtf8(): Utf8 {
	let buffer = Buffer.alloc(64 * 1024);
	return {
		encode: (text) => {
			if (text.length * BYTES_PER_UNIT + 1 + PADDING > buffer.length) {
				buffer = Buffer.alloc(2 * text.length * BYTES_PER_UNIT + PADDING);
			}
			const length = buffer.write(text, 0, "utf8");
			buffer[length] = LINE_END;
			return { bytes: buffer, length };
		},
		decode: (bytes, from, to) => Buffer.prototype.toString.call(bytes, "utf8", from, to),
	};
}
