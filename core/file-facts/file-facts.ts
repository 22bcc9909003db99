import type { Split } from "#core/dataset/split.ts";
import type { Task } from "#core/tasks/task.ts";
import type { RecordFacts } from "./record-facts.ts";

/** A file, or an open document, as the file rules see it. Lines count from 0. */
export interface FileFacts {
	/** Absent where no line looks like an annotation. */
	readonly task: Task | undefined;
	/** The part of a dataset that the file's name or folder says it is; absent where it says nothing. */
	readonly split?: Split | undefined;
	/** How many lines there are, blank ones and the empty one behind the last line end included. */
	readonly lineCount: number;
	/** What is kept of a line; `undefined` for a blank line, which holds no record. */
	readonly recordAt: (line: number) => RecordFacts | undefined;
	/** The text of a line, for marking a token in it. Where the file lies on disk it is read again: ask only where there is something to say. */
	readonly textOf: (line: number) => string;
}

/** The records of a file with their lines, in order. */
export function* recordsOf({ lineCount, recordAt }: FileFacts): Generator<readonly [number, RecordFacts]> {
	for (let line = 0; line < lineCount; line++) {
		const record = recordAt(line);
		if (record) {
			yield [line, record];
		}
	}
}
