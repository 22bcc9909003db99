import { isUtf8 } from "node:buffer";
import { lineEndAt, nextLineAt } from "#core/facts/clean-line/line-ends.ts";
import { PADDING } from "#core/facts/clean-line/scanner.ts";
import type { OpenText } from "./read-text.ts";

/** How much is read at once. New memory is expensive, so one buffer is used for the whole file, small enough for a processor's cache; a longer line makes it grow. */
const PIECE = 256 * 1024;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Whole lines of a file, in a buffer that is reused for the next piece. */
export interface Piece {
	readonly bytes: Buffer;
	/** The first byte, and after the last one. The last line of the file is followed by a line end even if the file has none there. */
	readonly from: number;
	readonly to: number;
	/** The position of the buffer's first byte in the file. */
	readonly position: number;
	/** Whether all of it is UTF-8. */
	readonly isUtf8: boolean;
}

/** The pieces of a file, in order. `size` is the minimum that is read at once. */
export function* piecesOf(file: OpenText, size = PIECE): Generator<Piece> {
	let buffer = Buffer.alloc(size + PADDING);
	let [filled, position] = [0, file.start];
	for (;;) {
		const read = file.read(buffer.subarray(0, buffer.length - PADDING), filled, position + filled);
		filled += read;
		const to = read === 0 ? filled : endOfLines(buffer, filled);
		if (read === 0) {
			buffer[to] = LINE_FEED;
		}
		if (to > 0) {
			yield {
				bytes: buffer,
				from: 0,
				to,
				position,
				isUtf8: isUtf8(buffer.subarray(0, to)),
			};
		}
		if (read === 0) {
			return;
		}
		buffer.copyWithin(0, to, filled);
		position += to;
		filled -= to;
		if (filled + PADDING === buffer.length) {
			buffer = Buffer.concat([buffer], 2 * buffer.length);
		}
	}
}

/** After the last line end among the first bytes; 0 if there is none. A `\r` at the very end may be half of one. */
function endOfLines(buffer: Buffer, filled: number): number {
	const feed = buffer.lastIndexOf(LINE_FEED, filled - 1);
	return 1 + (feed >= 0 || filled < 2 ? feed : buffer.lastIndexOf(CARRIAGE_RETURN, filled - 2));
}

/** The text of the bytes from `from` to `to`. Bytes that are not UTF-8 become U+FFFD. */
export function textIn(bytes: Buffer, from: number, to: number): string {
	return bytes.toString("utf8", from, to);
}

/** The beginning of every n-th line is kept; the others are counted from there. */
const STEP = 8;

/** Where the lines of a file are, so that they can be read again. */
export class LinePlaces {
	/** Where every eighth line begins. */
	#places = new Float64Array(64);
	/** Where the last added line begins. */
	#newest = 0;
	count = 0;

	/** Reserves space for this many lines. */
	reserve(count: number): void {
		const length = Math.ceil(count / STEP);
		if (length > this.#places.length) {
			const grown = new Float64Array(Math.max(length, Math.ceil(1.5 * this.#places.length)));
			grown.set(this.#places);
			this.#places = grown;
		}
	}

	/** The next line begins here. */
	add(position: number): void {
		if (this.count % STEP === 0) {
			this.reserve(this.count + 1);
			this.#places[this.count / STEP] = position;
		}
		this.#newest = position;
		this.count++;
	}

	/** Reads a line of the file again, without its line end. */
	read(file: OpenText, line: number): string {
		const step = Math.floor(line / STEP);
		const start = this.#places[step] as number;
		const bytes = Buffer.alloc(this.#endOf(line, step, file) - start + 1);
		const to = file.read(bytes, 0, start);
		bytes[to] = LINE_FEED;
		let at = 0;
		for (let skipped = step * STEP; skipped < line; skipped++) {
			at = nextLineAt(bytes, lineEndAt(bytes, at), to);
		}
		return textIn(bytes, at, lineEndAt(bytes, at));
	}

	/** Where the text that contains a line ends, as far as is known. */
	#endOf(line: number, step: number, file: OpenText): number {
		if ((step + 1) * STEP < this.count) {
			return this.#places[step + 1] as number;
		}
		return line < this.count - 1 ? this.#newest : file.size;
	}
}
