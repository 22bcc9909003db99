import { isUtf8 } from "node:buffer";
import { PADDING } from "#core/clean-line/scanner.ts";
import type { OpenText } from "./read-text.ts";

/** So much is read at once. Fresh memory is dear, so it is one buffer for the whole file; a longer line makes it grow. */
const PIECE = 1024 * 1024;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Whole lines of a file, in a buffer that the next piece uses again. */
export interface Piece {
	readonly bytes: Buffer;
	/** The first byte, and behind the last one. Behind the last line of the file stands a line end, even if the file has none there. */
	readonly from: number;
	readonly to: number;
	/** Where the first byte of the buffer stands in the file. */
	readonly position: number;
	/** Whether all of it is UTF-8. */
	readonly isUtf8: boolean;
}

/** The pieces of a file, in order. `size` is the least that is read at once. */
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

/** Behind the last line end among the first bytes; 0 if there is none. A `\r` at the very end may be half of one. */
function endOfLines(buffer: Buffer, filled: number): number {
	const feed = buffer.lastIndexOf(LINE_FEED, filled - 1);
	return 1 + (feed >= 0 || filled < 2 ? feed : buffer.lastIndexOf(CARRIAGE_RETURN, filled - 2));
}

/** Where the line that begins at `start` ends: at its line end. */
export function lineEndAt(bytes: Uint8Array, start: number): number {
	let end = start;
	while (bytes[end] !== LINE_FEED && bytes[end] !== CARRIAGE_RETURN) {
		end++;
	}
	return end;
}

/** Where the next line begins, behind a line end; `to` where there is none. */
export function nextLineAt(bytes: Uint8Array, lineEnd: number, to: number): number {
	const isPair = bytes[lineEnd] === CARRIAGE_RETURN && bytes[lineEnd + 1] === LINE_FEED;
	return Math.min(lineEnd + (isPair ? 2 : 1), to);
}

/** The text of the bytes from `from` to `to`. What is not UTF-8 stands as U+FFFD. */
export function textIn(bytes: Buffer, from: number, to: number): string {
	return bytes.toString("utf8", from, to);
}

/** Where the lines of a file begin, so that they can be read again. */
export class LineStarts {
	#starts = new Float64Array(64);
	count = 0;

	/** Makes room for so many lines. */
	reserve(count: number): void {
		if (count > this.#starts.length) {
			const grown = new Float64Array(Math.max(count, Math.ceil(1.5 * this.#starts.length)));
			grown.set(this.#starts);
			this.#starts = grown;
		}
	}

	/** The next line begins here. */
	add(position: number): void {
		this.reserve(this.count + 1);
		this.#starts[this.count++] = position;
	}

	/** Where a line begins; the end of the file for the one behind the last. */
	at(line: number, size: number): number {
		return line < this.count ? (this.#starts[line] as number) : size;
	}
}

/** Reads a line of a file again, without its line end. */
export function readLineAgain(file: OpenText, starts: LineStarts, line: number): string {
	const start = starts.at(line, file.size);
	const bytes = Buffer.allocUnsafe(starts.at(line + 1, file.size) - start);
	const length = file.read(bytes, 0, start);
	return textIn(bytes, 0, length).replace(/(?:\r\n|\n|\r)$/, "");
}
