import { type Stats, statSync } from "node:fs";
import { lineEndAt, nextLineAt } from "#core/facts/clean-line/line-ends.ts";
import { type FileFacts, factsIn } from "#core/facts/file-facts.ts";
import type { RecordFacts } from "#core/facts/record-facts.ts";
import type { Task } from "#core/tasks/task.ts";
import { inSlices } from "#server/documents/in-slices.ts";
import { checkSlowly } from "#server/files/check-file.ts";
import { piecesOf, textIn } from "#server/files/line-file.ts";
import { type OpenText, openText } from "#server/files/read-text.ts";
import { pauses } from "#server/output/pauses.ts";

/** An annotation file whose lines are to be copied, with what is known of each. */
export interface LineSource {
	readonly path: string;
	readonly facts: FileFacts;
	/** Absent if no line shows it. */
	readonly task: Task | undefined;
	/** All its lines once more, in order. Throws `NoUtf8`. */
	readonly lines: () => Iterable<SourceLine>;
	/** Whether the file has been written to since it was opened. */
	readonly hasChanged: () => boolean;
	readonly close: () => void;
}

/** A line to be copied. */
export interface SourceLine {
	/** From 0. */
	readonly line: number;
	/** Without its line end, but with the `\r` of one that ends in `\r\n`: followed by `\n`, the bytes are the same again. */
	readonly text: string;
}

/** Bytes could not be copied as text. The message is a sentence without its final period. */
export class NoUtf8 extends Error {
	readonly path: string;

	constructor(path: string, message: string) {
		super(message);
		this.path = path;
	}
}

/** The work was canceled. */
export class GivenUp extends Error {}

/** The caller of the copying. */
export interface LinesWatcher {
	readonly isCancelled: () => boolean;
	/** The share of the work that is done, from 0 to 1. */
	readonly onShare?: (share: number) => void;
}

/** A line with a record, and what is known of it. */
export interface SourceRecord extends SourceLine {
	readonly record: RecordFacts;
}

/** The records of a file, in order; blank lines are not records. Other messages are processed in between. Throws `NoUtf8` and `GivenUp`. */
export async function* recordsOf(
	{ facts, lines }: LineSource,
	{ isCancelled, onShare }: LinesWatcher,
): AsyncGenerator<SourceRecord, void, undefined> {
	const pause = pauses(isCancelled);
	for (const { line, text } of lines()) {
		if ((await pause()) === "cancelled") {
			throw new GivenUp();
		}
		const record = facts.recordAt(line);
		if (record) {
			yield { line, text, record };
			onShare?.((line + 1) / facts.lineCount);
		}
	}
}

/** Opens a file and checks its lines. Throws `UnreadableFile` and `GivenUp`. */
export async function openSource(path: string, isGivenUp: () => boolean): Promise<LineSource> {
	const file = openText(path);
	const before = statSync(path);
	const checked = await inSlices(checkSlowly(file), isGivenUp).catch((error: unknown) => {
		file.close();
		throw error;
	});
	if (!checked) {
		file.close();
		throw new GivenUp();
	}
	return {
		path,
		facts: checked.facts,
		task: checked.task,
		lines: () => linesOf(path, file),
		hasChanged: () => !isSame(before, statSync(path, { throwIfNoEntry: false })),
		close: file.close,
	};
}

function* linesOf(path: string, file: OpenText): Generator<SourceLine> {
	let line = 0;
	for (const { bytes, from, to, isUtf8 } of piecesOf(file)) {
		if (!isUtf8) {
			throw new NoUtf8(
				path,
				`The file is not valid UTF-8 between lines ${line + 1} and ${line + linesIn(bytes, from, to)}; save it as UTF-8, which training requires`,
			);
		}
		for (let at = from; at < to; line++) {
			const end = lineEndAt(bytes, at);
			const next = nextLineAt(bytes, end, to);
			yield { line, text: textIn(bytes, at, next === end + 2 ? end + 1 : end) };
			at = next;
		}
	}
}

function linesIn(bytes: Uint8Array, from: number, to: number): number {
	let count = 0;
	for (let at = from; at < to; count++) {
		at = nextLineAt(bytes, lineEndAt(bytes, at), to);
	}
	return count;
}

function isSame(before: Stats, after: Stats | undefined): boolean {
	return after?.size === before.size && after.mtimeMs === before.mtimeMs;
}

/** Whether any record has what every annotation has. A file that shows no task, such as one of background images, may then have any. */
export function looksAnnotated(facts: FileFacts): boolean {
	for (const { hasImageUrl, hasLabel } of factsIn(facts)) {
		if (hasImageUrl && hasLabel) {
			return true;
		}
	}
	return false;
}
