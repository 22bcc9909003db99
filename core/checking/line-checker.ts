import { CleanLineReader } from "#core/facts/clean-line/clean-line-reader.ts";
import { MISS } from "#core/facts/clean-line/scanner.ts";
import type { Utf8 } from "#core/facts/clean-line/utf8.ts";
import { imageUrlOf } from "#core/facts/image-url-of.ts";
import { RecordColumns } from "#core/facts/record-columns.ts";
import { spelledFacts } from "#core/facts/record-facts.ts";
import { isBlank } from "#core/jsonl/lines.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import type { Finding } from "#core/rules/finding.ts";
import { multiclass } from "#core/tasks/multiclass.ts";
import type { Task } from "#core/tasks/task.ts";
import { checkLine, lineContext } from "./check-line.ts";
import { isCleanClass } from "./clean-class.ts";

/**
 * Checks the lines of one file, each in the cheapest way possible: clean lines in one pass over their bytes, all others
 * carefully, with a tree and the rules. What the file rules need to know about each line goes into `columns`.
 */
export class LineChecker {
	readonly task: Task | undefined;
	readonly columns: RecordColumns;
	/** The number of records checked so far. */
	checked = 0;
	readonly #reader: CleanLineReader | undefined;
	readonly #utf8: Utf8 | undefined;

	/**
	 * `textOf` returns a line that was checked before. Without `utf8`, every line is read carefully, with the same
	 * results; without a task, no rules apply.
	 */
	constructor(task: Task | undefined, textOf: (line: number) => string, utf8?: Utf8) {
		this.task = task;
		this.#utf8 = utf8;
		this.columns = new RecordColumns((line) => imageUrlOf(textOf(line), this.columns.wasReadInOnePass(line)));
		this.#reader = task && utf8 && new CleanLineReader(task, utf8, this.columns, isCleanClass(task));
	}

	/** Checks a line given as text. */
	checkText(line: number, text: string): readonly Finding[] {
		if (this.#reader && this.#utf8) {
			const { bytes, length } = this.#utf8.encode(text);
			this.#reader.open(bytes);
			if (this.#reader.read(0) === length) {
				this.columns.putClean(line, this.#reader);
				this.checked++;
				return NONE;
			}
		}
		return this.checkCarefully(line, text);
	}

	/** Sets the UTF-8 text whose lines are checked next. */
	open(bytes: Uint8Array): void {
		this.#reader?.open(bytes);
	}

	/**
	 * Checks the line that begins at `start` in the open text if it is clean, and returns the position of its line end;
	 * MISS if it must be checked carefully.
	 */
	checkClean(line: number, start: number): number {
		const end = this.#reader ? this.#reader.read(start) : MISS;
		if (this.#reader && end !== MISS) {
			this.columns.putClean(line, this.#reader);
			this.checked++;
		}
		return end;
	}

	/** Checks a line with a tree and the rules. */
	checkCarefully(line: number, text: string): readonly Finding[] {
		if (isBlank(text)) {
			this.columns.putBlank(line);
			return NONE;
		}
		this.checked++;
		// Without a task, no rules apply to the line, but the forecast still counts it as lost.
		const context = lineContext(parseLine(text), this.task ?? multiclass);
		this.columns.put(line, spelledFacts(context.line, context.forecast));
		const findings = this.task ? checkLine(context) : NONE;
		return findings.length > 0 ? findings : NONE;
	}

	/** The findings in a line that was checked before. */
	findingsIn(text: string): readonly Finding[] {
		return this.task && !isBlank(text) ? checkLine(lineContext(parseLine(text), this.task)) : NONE;
	}
}

const NONE: readonly never[] = [];
