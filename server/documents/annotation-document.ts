import { CleanLineReader } from "#core/clean-line/clean-line-reader.ts";
import type { Utf8 } from "#core/clean-line/utf8.ts";
import type { FileFacts } from "#core/file-facts/file-facts.ts";
import { type RecordFacts, recordFacts } from "#core/file-facts/record-facts.ts";
import { detectTextTask } from "#core/file-rules/check-text.ts";
import type { FileFinding } from "#core/file-rules/file-rule.ts";
import type { FileForecast } from "#core/forecast/file-forecast.ts";
import { isBlank } from "#core/jsonl/lines.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import { checkLine, lineContext } from "#core/rules/check-line.ts";
import type { Finding } from "#core/rules/finding.ts";
import type { LineContext } from "#core/rules/rule.ts";
import { LINES_TO_DETECT_FROM } from "#core/tasks/detect-task.ts";
import type { Task } from "#core/tasks/task.ts";
import { FileVerdict } from "./file-verdict.ts";
import { type Change, LineTable, spliceInto } from "./line-table.ts";

/** A checked line: what the rules found, and what the file as a whole needs to know of it. */
interface CheckedLine {
	readonly findings: readonly Finding[];
	/** Absent for a blank line. */
	readonly facts: RecordFacts | undefined;
}

/**
 * An open document with what is known of each of its lines. A change forgets the lines that it replaced, and only
 * those are checked again.
 */
export class AnnotationDocument {
	readonly uri: string;
	version: number;
	readonly #table: LineTable;
	#checked: (CheckedLine | undefined)[] = [];
	#task: Task | undefined;
	#detected: Task | undefined;
	#fixed: Task | "off" | undefined;
	#reader: CleanLineReader | undefined;
	readonly #utf8: Utf8;
	#taskIsStale = true;
	/** What edited lines meant to the file when the verdict on it was found. */
	readonly #before = new Map<number, RecordFacts | undefined>();
	readonly #verdict = new FileVerdict();
	/** How many lines have been checked since the document was opened. */
	linesChecked = 0;

	constructor(uri: string, version: number, text: string, utf8: Utf8) {
		this.#utf8 = utf8;
		this.uri = uri;
		this.version = version;
		this.#table = new LineTable(text);
		this.#checked = new Array(this.#table.lines.length).fill(undefined);
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
		for (const change of changes) {
			const { first, removed, added } = this.#table.apply(change);
			if (removed === 1 && added === 1) {
				this.#remember(first);
			} else {
				this.#verdict.forget();
				this.#before.clear();
			}
			spliceInto(this.#checked, first, removed, new Array(added).fill(undefined));
			// The task is told by the first records; blank lines between them are few.
			this.#taskIsStale ||= first < 2 * LINES_TO_DETECT_FROM;
		}
		this.version = version;
	}

	/**
	 * The task that the lines are written for, unless it is fixed; `undefined` while nothing looks like an annotation.
	 * Once it is known it stays known: while somebody types, the only record may not be readable for a moment.
	 */
	get task(): Task | undefined {
		if (this.#taskIsStale) {
			this.#taskIsStale = false;
			const task = this.#fixed ?? this.#detect();
			this.#setTask(task === "off" ? undefined : task);
		}
		return this.#task;
	}

	/** Says what the lines are written for, whatever they look like; `off`: they are none of our business. Without a task the lines tell again. */
	fixTask(task: Task | "off" | undefined): void {
		if (task !== this.#fixed) {
			this.#fixed = task;
			this.#detected = undefined;
			this.#taskIsStale = true;
		}
	}

	#detect(): Task | undefined {
		this.#detected = detectTextTask(this.lines) ?? this.#detected;
		return this.#detected;
	}

	#setTask(task: Task | undefined): void {
		if (task !== this.#task) {
			this.#task = task;
			this.#reader = task && new CleanLineReader(task, this.#utf8);
			this.#checked.fill(undefined);
			this.#verdict.forget();
		}
	}

	/** The line as rules and quick fixes see it; `undefined` for a blank line, or where there is no task. */
	contextOf(line: number): LineContext | undefined {
		const text = this.lines[line];
		const task = this.task;
		return text === undefined || !task || isBlank(text) ? undefined : lineContext(parseLine(text), task);
	}

	/**
	 * Checks the lines that are not known yet. It pauses after each of them, so that whoever pulls can do something
	 * else, or stop.
	 */
	*check(): Generator<void> {
		for (let line = 0; this.task && line < this.lines.length; line++) {
			if (!this.#checked[line]) {
				this.#checkedLine(line);
				yield;
			}
		}
	}

	#remember(line: number): void {
		const checked = this.#checked[line];
		if (!checked) {
			return; // it is edited again before it was checked: what it meant before the first edit is what counts
		}
		this.#before.set(line, checked.facts);
	}

	/** What is known of a line; it is checked if need be. */
	#checkedLine(line: number): CheckedLine {
		const known = this.#checked[line];
		if (known) {
			return known;
		}
		const checked = this.#checkOne(line);
		this.#checked[line] = checked;
		if (this.#before.has(line)) {
			this.#verdict.lineChanged(line, this.#before.get(line), checked.facts);
			this.#before.delete(line);
		}
		return checked;
	}

	#checkOne(line: number): CheckedLine {
		const text = this.lines[line] ?? "";
		const clean = this.#reader?.readText(text);
		if (clean) {
			this.linesChecked++;
			return { findings: NONE, facts: clean };
		}
		const context = this.contextOf(line);
		if (!context) {
			return { findings: NONE, facts: undefined };
		}
		this.linesChecked++;
		const findings = checkLine(context);
		return {
			findings: findings.length > 0 ? findings : NONE,
			facts: recordFacts(context.line, context.forecast),
		};
	}

	/** The lines in which some rule, or a certain one, finds something. */
	linesWithFindings(ruleId?: string): number[] {
		return this.lines.flatMap((_, line) => {
			return this.#checkedLine(line).findings.some(
				(finding) => ruleId === undefined || finding.ruleId === ruleId,
			)
				? [line]
				: [];
		});
	}

	/** Whether a rule is known to find something in another line too. It checks nothing: it is asked at every move of the cursor. */
	isFoundElsewhere(ruleId: string, line: number): boolean {
		return this.#checked.some(
			(checked, other) => other !== line && checked?.findings.some((finding) => finding.ruleId === ruleId),
		);
	}

	/** What training does with the document; `undefined` where there is no task. Everything must have been checked before. */
	forecast(): FileForecast | undefined {
		return this.#verdict.get(() => this.facts()).forecast;
	}

	/** All findings, in the order of the text. Everything must have been checked before. */
	findings(): FileFinding[] {
		const all: FileFinding[] = [];
		this.#checked.forEach((checked, line) => {
			for (const finding of checked?.findings ?? NONE) {
				all.push({ ...finding, line });
			}
		});
		all.push(...this.#verdict.get(() => this.facts()).findings);
		return all.sort((a, b) => a.line - b.line || a.start - b.start || a.end - b.end);
	}

	/** What is known of its records. Everything must have been checked before. */
	facts(): FileFacts {
		return {
			task: this.task,
			lineCount: this.lines.length,
			recordAt: (line) => this.#checked[line]?.facts,
			textOf: (line) => this.lines[line] ?? "",
		};
	}
}

const NONE: readonly never[] = [];
