import { isUtf8 } from "node:buffer";
import { detectTextTask } from "#core/checking/check-text.ts";
import { factsOf, forecastOf } from "#core/checking/checked-file.ts";
import { LineChecker } from "#core/checking/line-checker.ts";
import { LineFindings } from "#core/checking/line-findings.ts";
import { lineEndAt, nextLineAt } from "#core/facts/clean-line/line-ends.ts";
import { MISS } from "#core/facts/clean-line/scanner.ts";
import type { FileFacts } from "#core/facts/file-facts.ts";
import type { FileForecast } from "#core/forecast/file-forecast.ts";
import type { Split } from "#core/model/split.ts";
import { rulesFor } from "#core/rules/file/index.ts";
import type { FileFinding } from "#core/rules/file-rule.ts";
import { inOrder, sorted } from "#core/rules/in-order.ts";
import { type Runtime, trainedBy } from "#core/tasks/runtime.ts";
import type { Task } from "#core/tasks/task.ts";
import { LinePlaces, type Piece, piecesOf, textIn } from "./line-file.ts";
import type { OpenText } from "./read-text.ts";
import { createUtf8 } from "./utf8.ts";

/** The findings of a file on disk, which stays open as long as they are needed. */
export interface CheckedFile {
	/** Absent if no line looks like an annotation. */
	readonly task: Task | undefined;
	readonly forecast: FileForecast;
	readonly facts: FileFacts;
	/** Yields the findings in the order of the text. Not all of them are kept, so they can be iterated once. */
	readonly findings: () => Iterable<FileFinding>;
	/** The text of a line, read again from the file, or from a newly opened one. */
	readonly textIn: (file: OpenText, line: number) => string;
}

/**
 * Checks a file without ever having its whole text in memory: it is read piece by piece, numbers are kept of each line,
 * and what is shown of a line is read again. `task` is the task of its lines, by default what the file itself shows.
 * `split` is the part that its name says, `runtime` is the runtime that trains it, and `pieceSize` is the minimum number of
 * bytes that are read at once.
 */
export function checkFile(
	file: OpenText,
	task?: Task,
	split?: Split,
	runtime?: Runtime,
	pieceSize?: number,
): CheckedFile {
	const checking = checkSlowly(file, task, split, runtime, pieceSize);
	for (let step = checking.next(); ; step = checking.next()) {
		if (step.done) {
			return step.value;
		}
	}
}

/** The same, with a pause after each piece. */
export function* checkSlowly(
	file: OpenText,
	task?: Task,
	split?: Split,
	runtime: Runtime = "current",
	pieceSize?: number,
): Generator<void, CheckedFile> {
	const known = task ?? detectTextTask(linesIn(file));
	const check = new FileCheck(file, known && trainedBy(runtime, known), split);
	for (const piece of piecesOf(file, pieceSize)) {
		check.add(piece);
		yield;
	}
	return check.finish();
}

/** The lines of a file as texts. */
export function* linesIn(file: OpenText, pieceSize?: number): Generator<string> {
	let endsOpen = false;
	for (const { bytes, from, to } of piecesOf(file, pieceSize)) {
		for (let at = from; at < to; ) {
			const end = lineEndAt(bytes, at);
			yield textIn(bytes, at, end);
			endsOpen = end === to;
			at = nextLineAt(bytes, end, to);
		}
	}
	if (!endsOpen) {
		yield "";
	}
}

/** Beyond this, an estimate is not reliable. */
const MOST_RESERVED = 4_000_000;

class FileCheck {
	readonly #file: OpenText;
	readonly #places = new LinePlaces();
	readonly #checker: LineChecker;
	readonly #findings = new LineFindings();
	#invalid: FileFinding | undefined;
	/** Whether the last line has no line end. */
	#endsOpen = false;

	readonly #split: Split | undefined;

	constructor(file: OpenText, task: Task | undefined, split: Split | undefined) {
		this.#file = file;
		this.#split = split;
		this.#checker = new LineChecker(task, (line) => this.#textOf(line), createUtf8());
	}

	/** Checks the lines of the next piece. */
	add(piece: Piece): void {
		const { bytes, from, to, position } = piece;
		this.#checker.open(bytes);
		let at = from;
		while (at < to) {
			const line = this.#places.count;
			this.#places.add(position + at);
			let end = piece.isUtf8 ? this.#checker.checkClean(line, at) : MISS;
			if (end === MISS) {
				end = lineEndAt(bytes, at);
				this.#checkCarefully(line, bytes.subarray(at, end));
			}
			this.#endsOpen = end === to;
			at = nextLineAt(bytes, end, to);
		}
		if (position === this.#file.start) {
			this.#reserve(to);
		}
	}

	/** The first piece gives an estimate of the number of lines; reserving once is cheaper than growing. */
	#reserve(read: number): void {
		const lines = Math.ceil((1.02 * this.#file.size * this.#places.count) / read);
		this.#places.reserve(Math.min(lines, MOST_RESERVED));
		this.#checker.columns.reserve(Math.min(lines, MOST_RESERVED));
	}

	#checkCarefully(line: number, bytes: Buffer): void {
		const text = textIn(bytes, 0, bytes.length);
		this.#findings.add(line, this.#checker.checkCarefully(line, text));
		if (!this.#invalid && !isUtf8(bytes)) {
			this.#invalid = invalidUtf8(line, Math.max(0, text.indexOf("\ufffd")));
		}
	}

	finish(): CheckedFile {
		if (!this.#endsOpen) {
			const line = this.#places.count;
			this.#places.add(this.#file.size);
			this.#checker.checkCarefully(line, "");
		}
		const textOf = (line: number) => this.#textOf(line);
		const facts = factsOf(this.#checker, textOf, this.#split);
		return {
			task: this.#checker.task,
			forecast: forecastOf(this.#checker),
			facts,
			findings: () =>
				inOrder([
					this.#findings.all((line) => this.#checker.findingsIn(textOf(line))),
					...rulesFor(facts).map((rule) => sorted(rule.check(facts))),
					this.#invalid ? [this.#invalid] : [],
				]),
			textIn: (file, line) => this.#places.read(file, line),
		};
	}

	#textOf(line: number): string {
		return this.#places.read(this.#file, line);
	}
}

/** Bytes that are not UTF-8 stop the reading of the file, wherever they are. */
function invalidUtf8(line: number, start: number): FileFinding {
	return {
		ruleId: "invalid-utf8",
		line,
		start,
		end: start + 1,
		message: "This is not valid UTF-8, the encoding that training requires, so training cannot read the file",
		consequence: "job-fails",
	};
}
