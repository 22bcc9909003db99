import { Column } from "./column.ts";
import { NumberRuns } from "./number-runs.ts";

/** Compact only above this many wasted bytes. */
const LEAST_WASTE = 64 * 1024;

/**
 * A run of numbers for each line. When lines are edited, new runs are appended, and old ones are left behind until
 * there are many.
 */
export class LineRuns {
	/** The beginning of a line's run plus one, so that 0 means none. */
	readonly #starts = new Column(Uint32Array);
	readonly #head: number;
	#runs = new NumberRuns();
	/** The number of bytes that no longer belong to a line. */
	#waste = 0;

	/** The result of the last `read`. */
	numbers = new Uint32Array(64);

	/** A run has `head` numbers, plus as many as the first of them says. */
	constructor(head: number) {
		this.#head = head;
	}

	/** Makes room for `length` lines. */
	grow(length: number): void {
		this.#starts.reserve(length);
	}

	/** Makes room for `length` lines with their runs, assuming that the rest are like the first `known` ones. */
	reserve(length: number, known: number): void {
		this.grow(length);
		if (length > known && known > 0) {
			this.#runs.reserve(Math.ceil((1.02 * length * this.#runs.length) / known));
		}
	}

	/**
	 * Among `length` lines, replaces `removed` lines from `first` on, whose runs were dropped before, with `added`
	 * lines without a run.
	 */
	splice(first: number, removed: number, added: number, length: number): void {
		this.#starts.splice(first, removed, added, length);
	}

	/** Begins a run for a line that has none. Add its numbers to the result. */
	begin(line: number, length: number): NumberRuns {
		if (this.#waste > LEAST_WASTE && this.#waste > this.#runs.length / 2) {
			this.#compact(length);
		}
		this.#starts.array[line] = this.#runs.length + 1;
		return this.#runs;
	}

	/** Drops the run of a line. */
	drop(line: number): void {
		if (this.#starts.array[line] !== 0) {
			this.#waste += this.#endOf(line) - this.#startOf(line);
			this.#starts.array[line] = 0;
		}
	}

	/** A number in a line's run, by its index from 0. */
	at(line: number, place: number): number {
		return this.#runs.at(this.#runs.skip(this.#startOf(line), place));
	}

	/** Reads a line's run into `numbers`, starting at an index, and returns their count. */
	read(line: number, from: number): number {
		const count = this.#head + this.at(line, 0) - from;
		if (count > this.numbers.length) {
			this.numbers = new Uint32Array(2 * count);
		}
		let at = this.#runs.skip(this.#startOf(line), from);
		for (let i = 0; i < count; i++) {
			this.numbers[i] = this.#runs.at(at);
			at = this.#runs.skip(at);
		}
		return count;
	}

	#startOf(line: number): number {
		return (this.#starts.array[line] as number) - 1;
	}

	#endOf(line: number): number {
		return this.#runs.skip(this.#startOf(line), this.#head + this.at(line, 0));
	}

	#compact(length: number): void {
		const runs = new NumberRuns();
		for (let line = 0; line < length; line++) {
			if (this.#starts.array[line] !== 0) {
				const count = this.read(line, 0);
				this.#starts.array[line] = runs.length + 1;
				runs.addAll(this.numbers, count);
			}
		}
		this.#runs = runs;
		this.#waste = 0;
	}
}
