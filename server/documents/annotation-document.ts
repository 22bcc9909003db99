import { URI } from "vscode-uri";
import { lineContext } from "#core/checking/check-line.ts";
import { checkLines } from "#core/checking/check-lines.ts";
import { factsOf, forecastOf } from "#core/checking/checked-file.ts";
import { LineChecker } from "#core/checking/line-checker.ts";
import type { Utf8 } from "#core/facts/clean-line/utf8.ts";
import { imageUrlOf } from "#core/facts/image-url-of.ts";
import type { EditableFile } from "#core/fixes/file-fix.ts";
import type { FileForecast } from "#core/forecast/file-forecast.ts";
import { isBlank, lineEndOf } from "#core/jsonl/lines.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import { TextLines } from "#core/jsonl/text-lines.ts";
import { type Split, splitOfPath } from "#core/model/split.ts";
import type { FileFinding } from "#core/rules/file-rule.ts";
import type { Finding } from "#core/rules/finding.ts";
import { compare } from "#core/rules/in-order.ts";
import type { LineContext } from "#core/rules/rule.ts";
import type { Runtime } from "#core/tasks/runtime.ts";
import type { Task } from "#core/tasks/task.ts";
import { DocumentTask } from "./document-task.ts";
import { FileVerdict } from "./file-verdict.ts";
import { FindingsAround } from "./findings-around.ts";
import { FindingsVersion } from "./findings-version.ts";
import { ImageFindings } from "./image-findings.ts";
import type { KnownImages } from "./known-images.ts";
import { type Change, LineTable, spliceInto } from "./line-table.ts";

/** How many characters are read between two looks at the clock: a tenth of a millisecond, if the text is clean. */
const PAUSE_AFTER = 50_000;

/**
 * An open document with what is known of each of its lines. A change forgets the lines that it replaced, and only
 * those are checked again.
 */
export class AnnotationDocument {
	readonly uri: string;
	version: number;
	readonly #table: LineTable;
	/** By line, what the rules found; the columns of the checker know which lines were checked. */
	#findings: (readonly Finding[] | undefined)[] = [];
	#checker: LineChecker;
	readonly #taskOf = new DocumentTask();
	readonly #utf8: Utf8;
	readonly #split: Split | undefined;
	/** Line ends may be deleted and others typed; the editor makes all alike when it applies an edit. */
	readonly #lineEnd: string;
	readonly #verdict = new FileVerdict();
	readonly #images: ImageFindings;
	/** Findings that come from surrounding files. */
	readonly around = new FindingsAround();
	readonly #shown = new FindingsVersion();
	/** The first check of the whole text, until it is done or the text is edited. */
	#opening: Generator<void> | undefined;
	/** How many records were checked for another task. */
	#checkedBefore = 0;
	/** Incremented whenever the document changes its meaning for the files around it. */
	meaning = 0;

	constructor(uri: string, version: number, text: string, utf8: Utf8) {
		this.#utf8 = utf8;
		this.uri = uri;
		this.#split = splitOfPath(URI.parse(uri).path);
		this.version = version;
		this.#table = new LineTable(text);
		this.#lineEnd = lineEndOf(text);
		this.#images = new ImageFindings(this.lines.length);
		this.#checker = this.#checkerFor(undefined);
		this.#opening = this.#checkText(text);
	}

	/** How many records were checked since the document was opened. */
	get linesChecked(): number {
		return this.#checkedBefore + this.#checker.checked;
	}

	get lines(): readonly string[] {
		return this.#table.lines;
	}

	/** How many lines there are, without the empty one after the last line end. */
	get recordLines(): number {
		return this.lines.length - (this.lines.at(-1) === "" ? 1 : 0);
	}

	/** What is known about the images that the lines name. */
	get images(): KnownImages {
		return this.#images.known;
	}

	change(changes: readonly Change[], version: number): void {
		this.#opening = undefined;
		for (const change of changes) {
			const splice = this.#table.apply(change);
			const { first, removed, added } = splice;
			const { columns } = this.#checker;
			this.around.move(splice);
			this.#images.linesChanged(splice);
			if (removed === 1 && added === 1) {
				this.#verdict.lineWillChange(first, columns.isKnown(first), columns.recordAt(first));
				columns.forget(first);
				this.#findings[first] = undefined;
			} else {
				this.#verdict.forget();
				this.meaning++;
				columns.splice(first, removed, added);
				spliceInto(this.#findings, first, removed, new Array(added).fill(undefined));
			}
			this.#shown.linesChanged(first, removed, added);
			this.#taskOf.edited(first);
		}
		this.version = version;
	}

	/** The task of the lines; `undefined` while nothing looks like an annotation. */
	get task(): Task | undefined {
		const task = this.#taskOf.of(this.lines);
		if (task !== this.#checker.task) {
			this.#checkedBefore += this.#checker.checked;
			this.#checker = this.#checkerFor(task);
			this.meaning++;
		}
		return task;
	}

	/** Sets the runtime generation that trains the lines, and their task regardless of their content; `off`: not an annotation file. Without a task, the lines decide again. For an open document, only `Documents` calls this. */
	trainedBy(runtime: Runtime, task: Task | "off" | undefined): void {
		this.#taskOf.runtime = runtime;
		this.#taskOf.fix(task);
	}

	/** Forgets everything known about the lines. */
	#checkerFor(task: Task | undefined): LineChecker {
		const checker = new LineChecker(task, (line) => this.#textOf(line), this.#utf8);
		checker.columns.splice(0, 0, this.lines.length);
		this.#findings = new Array(this.lines.length).fill(undefined);
		this.#images.forget();
		this.#verdict.forget();
		return checker;
	}

	#textOf(line: number): string {
		return this.lines[line] ?? "";
	}

	/** The line as rules and quick fixes see it; `undefined` for a blank line, or without a task. */
	contextOf(line: number): LineContext | undefined {
		const text = this.lines[line];
		const task = this.task;
		return text === undefined || !task || isBlank(text) ? undefined : lineContext(parseLine(text), task);
	}

	/** Checks the lines that have not been checked. Pauses regularly, so that the consumer can do something else, or stop. */
	*check(): Generator<void> {
		while (this.task && this.#opening && !this.#opening.next().done) {
			yield;
		}
		let read = 0;
		for (let line = 0; this.task && line < this.lines.length; line++) {
			if (!this.#checker.columns.isKnown(line)) {
				this.#findingsOf(line);
				read += this.#textOf(line).length;
			}
			if (read > PAUSE_AFTER) {
				read = 0;
				yield;
			}
		}
	}

	/** Checks them without pausing: a request that goes through the whole file waits for it. */
	checkNow(): void {
		for (const _ of this.check()) {
			// Iterating performs the check.
		}
	}

	/** Checking a whole text is faster than checking line by line. */
	*#checkText(text: string): Generator<void> {
		yield* checkLines(this.#checker, new TextLines(text), this.#utf8, (line, found) => {
			this.#findings[line] = found;
		});
		this.#opening = undefined;
	}

	/** The findings of a line; it is checked if necessary. */
	#findingsOf(line: number): readonly Finding[] {
		const { columns } = this.#checker;
		if (columns.isKnown(line)) {
			return this.#findings[line] ?? NONE;
		}
		const found = this.#checker.checkText(line, this.#textOf(line));
		this.#findings[line] = found.length > 0 ? found : undefined;
		this.#checkImage(line);
		this.meaning += this.#verdict.lineChanged(line, columns.recordAt(line)) ? 1 : 0;
		return found;
	}

	#checkImage(line: number): boolean {
		const { task, columns } = this.#checker;
		return this.#images.check(line, { task, facts: columns.recordAt(line), text: this.#textOf(line) });
	}

	/** Processes newly known images. Returns whether the findings may have changed. */
	imagesArrived(): boolean {
		const arrived = this.images.takeArrived();
		let changed = this.#images.missingChanged();
		for (let line = 0; arrived.size > 0 && line < this.lines.length; line++) {
			if (arrived.has(this.#checker.columns.imageOf(line))) {
				changed = this.#checkImage(line) || changed;
			}
		}
		return changed;
	}

	/** Requests that images are looked up again: all, or those whose URL matches. Findings about them stay until then. */
	wantImages(isMeant?: (url: string) => boolean): void {
		for (let line = 0; line < this.lines.length; line++) {
			const image = this.#checker.columns.imageOf(line);
			if (image >= 0 && (!isMeant || isMeant(imageUrlOf(this.#textOf(line), false)))) {
				this.images.forget(image);
				this.images.get(image, this.#textOf(line));
			}
		}
	}

	/** Drops all findings about images. Returns whether there were any. */
	dropImageFindings(): boolean {
		return this.#images.drop();
	}

	/** The findings about the image of a line, if it has been looked up. */
	imageFindingsOf(line: number): readonly Finding[] {
		return this.#images.of(line);
	}

	/** The known findings of a line, in the order of the text; the line itself is checked if necessary. */
	lineFindings(line: number): Finding[] {
		const ofFile = [...this.knownFileFindings, ...this.around.all].filter((finding) => finding.line === line);
		const all = [...this.ownFindings(line), ...ofFile];
		return all.sort((a, b) => a.start - b.start || a.end - b.end);
	}

	/** The findings of the line and its image alone; the line is checked if necessary. */
	ownFindings(line: number): readonly Finding[] {
		return [...this.#findingsOf(line), ...this.imageFindingsOf(line)];
	}

	/** The lines with findings of any rule, or of a certain one. */
	linesWithFindings(ruleId?: string): number[] {
		const isIt = (finding: Finding) => ruleId === undefined || finding.ruleId === ruleId;
		return this.lines.flatMap((_, line) => (this.ownFindings(line).some(isIt) ? [line] : []));
	}

	/** Whether a rule is known to have findings in another line. Checks nothing, since it is called whenever the cursor moves. */
	isFoundElsewhere(ruleId: string, line: number): boolean {
		const isIt = (finding: Finding) => finding.ruleId === ruleId;
		return (
			this.knownFileFindings.some((finding) => isIt(finding) && finding.line !== line) ||
			this.#findings.some(
				(found, other) => other !== line && (found?.some(isIt) || this.imageFindingsOf(other).some(isIt)),
			)
		);
	}

	/** What training does with the document; `undefined` without a task. Everything must have been checked before. */
	forecast(): FileForecast | undefined {
		return this.task && this.#verdict.forecast(() => forecastOf(this.#checker));
	}

	/** All findings, in the order of the text. Everything must have been checked before; images may still be pending. */
	findings(): FileFinding[] {
		const all: FileFinding[] = [];
		for (let line = 0; line < this.#findings.length; line++) {
			for (const finding of this.#findings[line] ?? NONE) {
				all.push({ ...finding, line });
			}
			for (const finding of this.#images.of(line)) {
				all.push({ ...finding, line });
			}
		}
		all.push(...this.#verdict.findings(() => this.file), ...this.around.all);
		return all.sort(compare);
	}

	/** The findings of file rules, as far as they are known. Checks nothing, since it is called whenever the cursor moves. */
	get knownFileFindings(): readonly FileFinding[] {
		return this.#verdict.knownFindings;
	}

	/** The document as file rules and their fixes see it. Unchecked lines appear blank. */
	get file(): EditableFile {
		const facts = factsOf(this.#checker, (line) => this.#textOf(line), this.#split);
		return { ...facts, lineEnd: this.#lineEnd };
	}

	/**
	 * A number that stays the same as long as an editor that shows these findings does not need them again: all are where
	 * they were, and no line with a finding was touched. `findings` are the current ones.
	 */
	findingsVersion(findings: readonly FileFinding[]): number {
		return this.#shown.of(findings);
	}
}

const NONE: readonly never[] = [];
