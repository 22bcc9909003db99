import { Column } from "./column.ts";
import { NumberRuns } from "./number-runs.ts";

/** Less waste is not worth a thought. */
const LEAST_WASTE = 64 * 1024;

/**
 * A run of numbers for each line. As lines are edited, new runs are added behind the others, and the old ones are left
 * behind until they are many.
 */
export class RunsByLine {
	/** Where a line's run begins, plus one, so that 0 stands for none. */
	readonly #starts = new Column(Uint32Array);
	readonly #head: number;
	#runs = new NumberRuns();
	/** So many bytes of the runs belong to no line. */
	#waste = 0;

	/** What was read last. */
	numbers = new Uint32Array(64);

	/** A run has `head` numbers, and so many more as the first of them says. */
	constructor(head: number) {
		this.#head = head;
	}

	/** Makes room for so many lines. */
	grow(length: number): void {
		this.#starts.reserve(length);
	}

	/** Makes room for so many lines with their runs, given that the first `known` ones are like the rest. */
	reserve(length: number, known: number): void {
		this.grow(length);
		if (length > known && known > 0) {
			this.#runs.reserve(Math.ceil((1.02 * length * this.#runs.length) / known));
		}
	}

	/** Of `length` lines, replaces `removed` from `first` on, whose runs were dropped before, by `added` ones without a run. */
	splice(first: number, removed: number, added: number, length: number): void {
		this.#starts.splice(first, removed, added, length);
	}

	/** A new run for a line that has none. Its numbers are added to what this returns. */
	begin(line: number, length: number): NumberRuns {
		if (this.#waste > LEAST_WASTE && this.#waste > this.#runs.length / 2) {
			this.#compact(length);
		}
		this.#starts.array[line] = this.#runs.length + 1;
		return this.#runs;
	}

	/** The line has no run any more. */
	drop(line: number): void {
		if (this.#starts.array[line] !== 0) {
			this.#waste += this.#endOf(line) - this.#startOf(line);
			this.#starts.array[line] = 0;
		}
	}

	/** One of the numbers of a line's run, by its place from 0. */
	at(line: number, place: number): number {
		return this.#runs.at(this.#runs.skip(this.#startOf(line), place));
	}

	/** Reads a line's run into `numbers`, from a place on, and says how many there are. */
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
