import type { FileFigures } from "#core/protocol/server/statistics.ts";
import { countFile } from "#core/statistics/count-file.ts";
import type { Runtime } from "#core/tasks/runtime.ts";
import type { Task } from "#core/tasks/task.ts";
import { checkSlowly, linesIn } from "#server/files/check-file.ts";
import type { OpenText } from "#server/files/read-text.ts";
import { looksAnnotated } from "#server/split-merge/line-source.ts";

/** How a text is judged, and where its progress (from 0 to 1) is reported. */
export interface CountOptions {
	/** Determined from the lines if absent. */
	readonly task?: Task | undefined;
	/** The task of annotations whose lines show none, such as background images alone. */
	readonly otherwise?: Task | undefined;
	readonly runtime?: Runtime;
	readonly onShare?: (share: number) => void;
}

/**
 * Counts what is in an open text of any size: it is read twice, to be checked and to be counted. Pauses now and then.
 * `undefined` for a text without annotations.
 */
export function* countText(text: OpenText, options: CountOptions): Generator<void, FileFigures | undefined> {
	const { task, otherwise, runtime, onShare = () => {} } = options;
	const file = watched(text, onShare);
	const own = yield* checkSlowly(file, task, undefined, runtime);
	const isTold = own.task !== undefined || !otherwise || !looksAnnotated(own.facts);
	const checked = isTold ? own : yield* checkSlowly(file, otherwise, undefined, runtime);
	return checked.task && (yield* countFile({ ...checked, task: checked.task, texts: linesIn(file) }));
}

/** The same text, reporting the share of everything that will be read. */
function watched(text: OpenText, onShare: (share: number) => void): OpenText {
	let done = 0;
	return {
		...text,
		read: (buffer, at, position) => {
			const read = text.read(buffer, at, position);
			done += read;
			onShare(Math.min(1, done / (2 * text.size)));
			return read;
		},
	};
}
