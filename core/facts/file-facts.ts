import type { Split } from "#core/model/split.ts";
import type { Task } from "#core/tasks/task.ts";
import type { FileTotals } from "./file-totals.ts";
import type { RecordFacts } from "./record-facts.ts";

/** A file or an open document as the file rules see it. Lines count from 0. */
export interface FileFacts {
	/** Absent if no line looks like an annotation. */
	readonly task: Task | undefined;
	/** The part of a dataset according to the file's name or folder; absent if unknown. */
	readonly split?: Split | undefined;
	/** The number of lines, including blank ones and the empty one after the last line end. */
	readonly lineCount: number;
	/** What is kept about a line; `undefined` for a blank line, which has no record. Valid until the file changes. */
	readonly recordAt: (line: number) => RecordFacts | undefined;
	/**
	 * The text of a line, for marking a token in it. It is read again from a file on disk, so call this only for
	 * findings.
	 */
	readonly textOf: (line: number) => string;
	/** The totals of all records. */
	readonly totals: FileTotals;
}

/** The records of a file with their lines, in order. */
export function recordsOf(file: FileFacts): IterableIterator<readonly [number, RecordFacts]> {
	return new Records(file);
}

/** The records of a file without their lines; can be iterated repeatedly. */
export function factsIn(file: FileFacts): Iterable<RecordFacts> {
	return {
		*[Symbol.iterator]() {
			for (const [, record] of recordsOf(file)) {
				yield record;
			}
		},
	};
}

/** Written out because a generator cannot be inlined, and nearly every rule iterates over the records. */
class Records implements IterableIterator<readonly [number, RecordFacts]> {
	readonly #file: FileFacts;
	#line = 0;

	constructor(file: FileFacts) {
		this.#file = file;
	}

	[Symbol.iterator](): this {
		return this;
	}

	next(): IteratorResult<readonly [number, RecordFacts], undefined> {
		while (this.#line < this.#file.lineCount) {
			const line = this.#line++;
			const record = this.#file.recordAt(line);
			if (record) {
				return { done: false, value: [line, record] };
			}
		}
		return { done: true, value: undefined };
	}
}
