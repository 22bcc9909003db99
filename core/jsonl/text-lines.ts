import { BYTE_ORDER_MARK, linesOf } from "./lines.ts";

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * The lines of a text, as `linesOf` counts them, stored as start offsets, because creating a string per line is
 * expensive and few are read.
 */
export class TextLines {
	readonly #text: string;
	readonly #starts: readonly number[];

	constructor(text: string) {
		this.#text = text;
		this.#starts = text.includes("\r") ? Array.from(linesOf(text), ({ start }) => start) : startsIn(text);
	}

	/** The number of lines, including the empty one after the last line end. */
	get count(): number {
		return this.#starts.length;
	}

	/** A line without its line end; empty if there is no such line. */
	textOf(line: number): string {
		const isLast = line + 1 >= this.count;
		const end = isLast ? this.#text.length : (this.#starts[line + 1] as number) - 1;
		const isPair =
			!isLast &&
			this.#text.charCodeAt(end) === LINE_FEED &&
			this.#text.charCodeAt(end - 1) === CARRIAGE_RETURN;
		return this.#text.slice(this.#starts[line] ?? end, isPair ? end - 1 : end);
	}

	/** The text from the beginning of a line to the beginning of another one, or to the end. */
	between(line: number, next: number): string {
		return this.#text.slice(this.#starts[line], this.#starts[next]);
	}

	/**
	 * The line after those that fit completely into `characters` from the beginning of a line; at least the next line.
	 */
	afterSome(line: number, characters: number): number {
		const end = (this.#starts[line] as number) + characters;
		let next = line + 1;
		while (next < this.count && (this.#starts[next + 1] ?? this.#text.length) <= end) {
			next++;
		}
		return next;
	}

	/** The texts of the lines, one after another. */
	*texts(): Generator<string> {
		for (let line = 0; line < this.count; line++) {
			yield this.textOf(line);
		}
	}
}

/** The start offsets of lines that all end in `\n`. */
function startsIn(text: string): number[] {
	const starts = [text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0];
	for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) {
		starts.push(end + 1);
	}
	return starts;
}
