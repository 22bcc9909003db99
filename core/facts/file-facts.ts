import type { Split } from "#core/model/split.ts";
import type { Task } from "#core/tasks/task.ts";
import type { FileTotals } from "./file-totals.ts";
import type { RecordFacts } from "./record-facts.ts";

/** A file, or an open document, as the file rules see it. Lines count from 0. */
export interface FileFacts {
	/** Absent where no line looks like an annotation. */
	readonly task: Task | undefined;
	/** The part of a dataset that the file's name or folder says it is; absent where it says nothing. */
	readonly split?: Split | undefined;
	/** How many lines there are, blank ones and the empty one behind the last line end included. */
	readonly lineCount: number;
	/** What is kept of a line; `undefined` for a blank line, which holds no record. It holds until the file changes. */
	readonly recordAt: (line: number) => RecordFacts | undefined;
	/** The text of a line, for marking a token in it. Where the file lies on disk it is read again: ask only where there is something to say. */
	readonly textOf: (line: number) => string;
	/** What all records are together. */
	readonly totals: FileTotals;
}

/** The records of a file with their lines, in order. */
export function recordsOf(file: FileFacts): IterableIterator<readonly [number, RecordFacts]> {
	return new Records(file);
}

/** The records of a file without their lines, as often as they are walked through. */
export function factsIn(file: FileFacts): Iterable<RecordFacts> {
	return {
		*[Symbol.iterator]() {
			for (const [, record] of recordsOf(file)) {
				yield record;
			}
		},
	};
}

/** Written out: a generator cannot be inlined, and there is a walk for nearly every rule. */
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
