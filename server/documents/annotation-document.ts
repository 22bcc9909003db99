import { URI } from "vscode-uri";
import { CleanLineReader } from "#core/clean-line/clean-line-reader.ts";
import type { Utf8 } from "#core/clean-line/utf8.ts";
import { type Split, splitOfPath } from "#core/dataset/split.ts";
import { type RecordFacts, recordFacts } from "#core/file-facts/record-facts.ts";
import type { EditableFile } from "#core/file-fixes/file-fix.ts";
import type { FileFinding } from "#core/file-rules/file-rule.ts";
import type { FileForecast } from "#core/forecast/file-forecast.ts";
import { imageNotFound } from "#core/image-rules/image-not-found.ts";
import { checkImage } from "#core/image-rules/index.ts";
import { isBlank, lineEndOf } from "#core/jsonl/lines.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import { checkLine, lineContext } from "#core/rules/check-line.ts";
import type { Finding } from "#core/rules/finding.ts";
import type { LineContext } from "#core/rules/rule.ts";
import type { Task } from "#core/tasks/task.ts";
import { KnownImages } from "#server/images/known-images.ts";
import type { CheckedLine } from "./checked-line.ts";
import { DocumentTask } from "./document-task.ts";
import { FileVerdict } from "./file-verdict.ts";
import { FindingsAround } from "./findings-around.ts";
import { type Change, LineTable, spliceInto } from "./line-table.ts";

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
	readonly #taskOf = new DocumentTask();
	#reader: CleanLineReader | undefined;
	readonly #utf8: Utf8;
	readonly #split: Split | undefined;
	/** A line end may be edited away and others typed; the editor makes all alike when it takes an edit. */
	readonly #lineEnd: string;
	/** What edited lines meant to the file when the verdict on it was found. */
	readonly #before = new Map<number, RecordFacts | undefined>();
	readonly #verdict = new FileVerdict();
	/** What is known of the images that the lines name. */
	readonly images = new KnownImages();
	readonly #around = new FindingsAround();
	/** Counts up whenever something else is to be said that does not follow from the text: about images, or the files around. */
	outsideVersion = 0;
	/** Counts up whenever the document comes to mean something else to the files around it. */
	meaning = 0;
	#saidMissing = false;
	/** How many lines have been checked since the document was opened. */
	linesChecked = 0;

	constructor(uri: string, version: number, text: string, utf8: Utf8) {
		this.#utf8 = utf8;
		this.uri = uri;
		this.#split = splitOfPath(URI.parse(uri).path);
		this.version = version;
		this.#table = new LineTable(text);
		this.#lineEnd = lineEndOf(text);
		this.#checked = new Array(this.#table.lines.length).fill(undefined);
	}

	get lines(): readonly string[] {
		return this.#table.lines;
	}

	/** How many lines there are, without the empty one behind the last line end. */
	get recordLines(): number {
		return this.lines.length - (this.lines.at(-1) === "" ? 1 : 0);
	}

	change(changes: readonly Change[], version: number): void {
		for (const change of changes) {
			const splice = this.#table.apply(change);
			const { first, removed, added } = splice;
			this.#around.move(splice);
			if (removed === 1 && added === 1) {
				this.#remember(first);
			} else {
				this.#verdict.forget();
				this.#before.clear();
				this.meaning++;
			}
			spliceInto(this.#checked, first, removed, new Array(added).fill(undefined));
			this.#taskOf.edited(first);
		}
		this.version = version;
	}

	/** What the lines are written for; `undefined` while nothing looks like an annotation. */
	get task(): Task | undefined {
		const task = this.#taskOf.of(this.lines);
		if (task !== this.#task) {
			this.#setTask(task);
		}
		return task;
	}

	/** Says what the lines are written for, whatever they look like; `off`: they are none of our business. Without a task the lines tell again. */
	fixTask(task: Task | "off" | undefined): void {
		this.#taskOf.fix(task);
	}

	#setTask(task: Task | undefined): void {
		this.#task = task;
		this.#reader = task && new CleanLineReader(task, this.#utf8);
		this.#checked.fill(undefined);
		this.#verdict.forget();
		this.meaning++;
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
		this.#checkImage(line, checked);
		if (this.#before.has(line)) {
			this.meaning += this.#verdict.lineChanged(line, this.#before.get(line), checked.facts) ? 1 : 0;
			this.#before.delete(line);
		}
		return checked;
	}

	/** Holds a line against the file of its image, if that is known; else the image is noted as wanted. */
	#checkImage(line: number, checked: CheckedLine): void {
		const { facts } = checked;
		const text = this.lines[line] ?? "";
		const file = facts?.imageKey === undefined ? undefined : this.images.get(facts.imageKey, text);
		if (file && facts && this.#task) {
			const found = checkImage({ task: this.#task, facts, text }, file);
			checked.aboutImage = found.length > 0 ? found : NONE;
		}
	}

	/** Takes in what has become known of the images. Says whether the findings may be others now. */
	imagesArrived(): boolean {
		const arrived = this.images.takeArrived();
		let changed = this.#saidMissing !== this.images.saysMissing;
		this.#saidMissing = this.images.saysMissing;
		this.#checked.forEach((checked, line) => {
			if (checked?.facts?.imageKey !== undefined && arrived.has(checked.facts.imageKey)) {
				const before = checked.aboutImage ?? NONE;
				this.#checkImage(line, checked);
				changed ||= before !== checked.aboutImage;
			}
		});
		this.outsideVersion += changed ? 1 : 0;
		return changed;
	}

	/** Has images looked for again, all or those whose key is meant. What was found about them stays until then. */
	wantImages(isMeant: (key: string) => boolean = () => true): void {
		this.#checked.forEach((checked, line) => {
			const key = checked?.facts?.imageKey;
			if (key !== undefined && isMeant(key)) {
				this.images.forget(key);
				this.images.get(key, this.lines[line] ?? "");
			}
		});
	}

	/** Leaves out whatever was said about images. Says whether there was anything. */
	dropImageFindings(): boolean {
		let changed = false;
		for (const checked of this.#checked) {
			if (checked?.aboutImage) {
				changed ||= checked.aboutImage !== NONE;
				checked.aboutImage = NONE;
			}
		}
		this.outsideVersion += changed ? 1 : 0;
		return changed;
	}

	/** What is to be said about the image of a line, as far as it has been looked at. */
	imageFindingsOf(line: number): readonly Finding[] {
		const found = this.#checked[line]?.aboutImage ?? NONE;
		return found.length === 0 || this.images.saysMissing
			? found
			: found.filter(({ ruleId }) => ruleId !== imageNotFound.id);
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
			const findings = [...this.#checkedLine(line).findings, ...this.imageFindingsOf(line)];
			return findings.some((finding) => ruleId === undefined || finding.ruleId === ruleId) ? [line] : [];
		});
	}

	/** Whether a rule is known to find something in another line too. It checks nothing: it is asked at every move of the cursor. */
	isFoundElsewhere(ruleId: string, line: number): boolean {
		const isIt = (finding: Finding) => finding.ruleId === ruleId;
		return (
			this.knownFileFindings.some((finding) => isIt(finding) && finding.line !== line) ||
			this.#checked.some(
				(checked, other) =>
					other !== line && (checked?.findings.some(isIt) || this.imageFindingsOf(other).some(isIt)),
			)
		);
	}

	/** What training does with the document; `undefined` where there is no task. Everything must have been checked before. */
	forecast(): FileForecast | undefined {
		return this.#verdict.get(() => this.file).forecast;
	}

	/** All findings, in the order of the text. Everything must have been checked before; images are looked at meanwhile. */
	findings(): FileFinding[] {
		const all: FileFinding[] = [];
		const add = (findings: readonly Finding[], line: number) => {
			for (const finding of findings) {
				all.push({ ...finding, line });
			}
		};
		this.#checked.forEach((checked, line) => {
			// Nearly every line has nothing, and this is done at every key press.
			if (checked && checked.findings !== NONE) {
				add(checked.findings, line);
			}
			if (checked?.aboutImage && checked.aboutImage !== NONE) {
				add(this.imageFindingsOf(line), line);
			}
		});
		all.push(...this.#verdict.get(() => this.file).findings, ...this.#around.all);
		return all.sort((a, b) => a.line - b.line || a.start - b.start || a.end - b.end);
	}

	/** Says what was found about the document and the files around it. Answers whether that is news. */
	setFindingsAround(findings: readonly FileFinding[]): boolean {
		const changed = this.#around.replace(findings);
		this.outsideVersion += changed ? 1 : 0;
		return changed;
	}

	/** The findings of file rules as far as they are known. It checks nothing: it is asked at every move of the cursor. */
	get knownFileFindings(): readonly FileFinding[] {
		return this.#verdict.knownFindings;
	}

	/** The document as rules about files and their fixes see it. Lines that have not been checked seem blank. */
	get file(): EditableFile {
		return {
			task: this.task,
			split: this.#split,
			lineCount: this.lines.length,
			lineEnd: this.#lineEnd,
			recordAt: (line) => this.#checked[line]?.facts,
			textOf: (line) => this.lines[line] ?? "",
		};
	}
}

const NONE: readonly never[] = [];
