import type { Utf8 } from "#core/clean-line/utf8.ts";
import { checkLines } from "#core/file-rules/check-lines.ts";
import { detectTextTask } from "#core/file-rules/check-text.ts";
import { factsOf, forecastOf } from "#core/file-rules/checked-file.ts";
import type { FileFinding } from "#core/file-rules/file-rule.ts";
import { LineChecker } from "#core/file-rules/line-checker.ts";
import type { FileForecast } from "#core/forecast/file-forecast.ts";
import { isBlank } from "#core/jsonl/lines.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import { TextLines } from "#core/jsonl/text-lines.ts";
import { lineContext } from "#core/rules/check-line.ts";
import type { Finding } from "#core/rules/finding.ts";
import type { LineContext } from "#core/rules/rule.ts";
import { LINES_TO_DETECT_FROM } from "#core/tasks/detect-task.ts";
import type { Task } from "#core/tasks/task.ts";
import { FileVerdict } from "./file-verdict.ts";
import { FindingsVersion } from "./findings-version.ts";
import { type Change, LineTable, spliceInto } from "./line-table.ts";

/** So much text is read between two looks at the clock, in characters: a tenth of a millisecond, if it is clean. */
const PAUSE_AFTER = 50_000;

/**
 * An open document with what is known of each of its lines. A change forgets the lines that it replaced, and only
 * those are checked again.
 */
export class AnnotationDocument {
	readonly uri: string;
	version: number;
	readonly #table: LineTable;
	/** By line what the rules found; the columns of the checker know which lines were checked. */
	#findings: (readonly Finding[] | undefined)[] = [];
	#checker: LineChecker;
	readonly #utf8: Utf8;
	#taskIsStale = true;
	readonly #verdict = new FileVerdict();
	readonly #shown = new FindingsVersion();
	/** The first check of the whole text, as long as it is not done and nothing was edited. */
	#opening: Generator<void> | undefined;
	/** How many records were checked as those of another task. */
	#checkedBefore = 0;

	constructor(uri: string, version: number, text: string, utf8: Utf8) {
		this.#utf8 = utf8;
		this.uri = uri;
		this.version = version;
		this.#table = new LineTable(text);
		this.#checker = this.#checkerFor(undefined);
		this.#opening = this.#checkText(text);
	}

	/** How many records have been checked since the document was opened. */
	get linesChecked(): number {
		return this.#checkedBefore + this.#checker.checked;
	}

	get lines(): readonly string[] {
		return this.#table.lines;
	}

	/** How many lines there are, without the empty one behind the last line end. */
	get recordLines(): number {
		const { lines } = this;
		return lines.at(-1) === "" ? lines.length - 1 : lines.length;
	}

	change(changes: readonly Change[], version: number): void {
		this.#opening = undefined;
		for (const change of changes) {
			const { first, removed, added } = this.#table.apply(change);
			const { columns } = this.#checker;
			if (removed === 1 && added === 1) {
				this.#verdict.lineWillChange(first, columns.isKnown(first), columns.recordAt(first));
				columns.forget(first);
				this.#findings[first] = undefined;
			} else {
				this.#verdict.forget();
				columns.splice(first, removed, added);
				spliceInto(this.#findings, first, removed, new Array(added).fill(undefined));
			}
			this.#shown.linesChanged(first, removed, added);
			// The task is told by the first records; blank lines between them are few.
			this.#taskIsStale ||= first < 2 * LINES_TO_DETECT_FROM;
		}
		this.version = version;
	}

	/**
	 * The task that the lines are written for; `undefined` while nothing looks like an annotation. Once it is known
	 * it stays known: while somebody types, the only record may not be readable for a moment.
	 */
	get task(): Task | undefined {
		if (this.#taskIsStale) {
			this.#taskIsStale = false;
			const task = detectTextTask(this.lines) ?? this.#checker.task;
			if (task !== this.#checker.task) {
				this.#checkedBefore += this.#checker.checked;
				this.#checker = this.#checkerFor(task);
			}
		}
		return this.#checker.task;
	}

	/** Forgets all that is known of the lines. */
	#checkerFor(task: Task | undefined): LineChecker {
		const checker = new LineChecker(task, (line) => this.lines[line] ?? "", this.#utf8);
		checker.columns.splice(0, 0, this.lines.length);
		this.#findings = new Array(this.lines.length).fill(undefined);
		this.#verdict.forget();
		return checker;
	}

	/** The line as rules and quick fixes see it; `undefined` for a blank line, or where there is no task. */
	contextOf(line: number): LineContext | undefined {
		const text = this.lines[line];
		const task = this.task;
		return text === undefined || !task || isBlank(text) ? undefined : lineContext(parseLine(text), task);
	}

	/**
	 * Checks the lines that are not known yet. It pauses after some of them, so that whoever pulls can do something
	 * else, or stop.
	 */
	*check(): Generator<void> {
		while (this.task && this.#opening && !this.#opening.next().done) {
			yield;
		}
		let read = 0;
		for (let line = 0; this.task && line < this.lines.length; line++) {
			if (!this.#checker.columns.isKnown(line)) {
				this.#findingsOf(line);
				read += (this.lines[line] as string).length;
			}
			if (read > PAUSE_AFTER) {
				read = 0;
				yield;
			}
		}
	}

	/** A text as a whole is checked faster than line by line. */
	*#checkText(text: string): Generator<void> {
		yield* checkLines(this.#checker, new TextLines(text), this.#utf8, (line, found) => {
			this.#findings[line] = found;
		});
		this.#opening = undefined;
	}

	/** What the rules find in a line; it is checked if need be. */
	#findingsOf(line: number): readonly Finding[] {
		const { columns } = this.#checker;
		if (columns.isKnown(line)) {
			return this.#findings[line] ?? NONE;
		}
		const found = this.#checker.checkText(line, this.lines[line] ?? "");
		this.#findings[line] = found.length > 0 ? found : undefined;
		const facts = columns.recordAt(line);
		this.#verdict.lineChanged(line, facts);
		return found;
	}

	/** The lines in which some rule, or a certain one, finds something. */
	linesWithFindings(ruleId?: string): number[] {
		return this.lines.flatMap((_, line) => {
			return this.#findingsOf(line).some((finding) => ruleId === undefined || finding.ruleId === ruleId)
				? [line]
				: [];
		});
	}

	/** Whether a rule is known to find something in another line too. It checks nothing: it is asked at every move of the cursor. */
	isFoundElsewhere(ruleId: string, line: number): boolean {
		return this.#findings.some(
			(found, other) => other !== line && found?.some((finding) => finding.ruleId === ruleId),
		);
	}

	/** What training does with the document; `undefined` where there is no task. Everything must have been checked before. */
	forecast(): FileForecast | undefined {
		return this.task && this.#verdict.forecast(() => forecastOf(this.#checker));
	}

	/** All findings, in the order of the text. Everything must have been checked before. */
	findings(): FileFinding[] {
		const all: FileFinding[] = [];
		for (let line = 0; line < this.#findings.length; line++) {
			for (const finding of this.#findings[line] ?? NONE) {
				all.push({ ...finding, line });
			}
		}
		all.push(...this.#verdict.findings(() => factsOf(this.#checker, (line) => this.lines[line] ?? "")));
		return all.sort((a, b) => a.line - b.line || a.start - b.start || a.end - b.end);
	}

	/**
	 * A number that stays as long as an editor that has shown these findings need not be sent them again: all are where
	 * they were, and no line on which one stands was touched. `findings` are those of now.
	 */
	findingsVersion(findings: readonly FileFinding[]): number {
		return this.#shown.of(findings);
	}
}

const NONE: readonly never[] = [];
