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

/**
 * Checks the lines of one file, each in the cheapest way that it allows: clean ones in one pass over their bytes, all
 * others the careful way, with a tree and the rules. What the file as a whole needs to know of each goes into `columns`.
 */
export class LineChecker {
	readonly task: Task | undefined;
	readonly columns: RecordColumns;
	/** How many records have been checked. */
	checked = 0;
	readonly #reader: CleanLineReader | undefined;
	readonly #utf8: Utf8 | undefined;

	/** `textOf` gives a line that was checked before. Without `utf8` every line is read the careful way, and the answers are the same; without a task there are no rules. */
	constructor(task: Task | undefined, textOf: (line: number) => string, utf8?: Utf8) {
		this.task = task;
		this.#utf8 = utf8;
		this.columns = new RecordColumns((line) => imageUrlOf(textOf(line), this.columns.wasReadInOnePass(line)));
		this.#reader = task && utf8 && new CleanLineReader(task, utf8, this.columns);
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

	/** UTF-8 text whose lines are to be checked next. */
	open(bytes: Uint8Array): void {
		this.#reader?.open(bytes);
	}

	/** Checks the line that begins at `start` of the open text, if it is a clean one, and gives the place of its line end; MISS for one that has to be checked the careful way. */
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
		// Without a task there are no rules to hold the line to, but the forecast still counts it as lost.
		const context = lineContext(parseLine(text), this.task ?? multiclass);
		this.columns.put(line, spelledFacts(context.line, context.forecast));
		const findings = this.task ? checkLine(context) : NONE;
		return findings.length > 0 ? findings : NONE;
	}

	/** What the rules find in a line that was checked before. */
	findingsIn(text: string): readonly Finding[] {
		return this.task && !isBlank(text) ? checkLine(lineContext(parseLine(text), this.task)) : NONE;
	}
}

const NONE: readonly never[] = [];
