import type { ClassValue } from "#core/forecast/class-value.ts";
import type { LineOutcome } from "#core/forecast/line-forecast.ts";
import type { ImageUrl } from "#core/model/image-url.ts";
import type { CleanFacts } from "./clean-facts.ts";
import { Column } from "./column.ts";
import { Distinct } from "./distinct.ts";
import { hashImageText } from "./hash-bytes.ts";
import { ImageColumn } from "./image-column.ts";
import { LineRuns } from "./line-runs.ts";
import {
	cleanState,
	hasImageUrlIn,
	hasLabelIn,
	isRecord,
	NO_RECORD,
	outcomeIn,
	recordState,
	UNKNOWN,
	urlSchemeIn,
	wasReadInOnePass,
} from "./line-state.ts";
import { RecordCounts } from "./record-counts.ts";
import type { RecordFacts, SpelledFacts } from "./record-facts.ts";
import { type Loss, RecordView } from "./record-view.ts";

const NO_LOSS: Loss = { reason: undefined, endsJob: false, objects: 0, segments: 0 };
/** The number of the first loss. */
const NO_LOSS_NUMBER = 0;

/** The indexes in a line's run after the number of its classes, and the size of this head. */
const DETAILS = 1;
const OBJECTS = 2;
const SEGMENTS = 3;
const HEAD = 4;

/**
 * The facts of each line of a file, in columns of numbers. One object per line, with its arrays and strings, would take
 * more time than reading the file and as much memory as the file. Shared values are kept once and numbered: classes,
 * details, images, losses. The rest of a line is a run of numbers: the number of classes, the details plus one, the
 * numbers of objects and segments that are kept, and the classes. Lines are inserted and removed as they are edited.
 */
export class RecordColumns {
	length = 0;
	/** Counts over all lines. */
	readonly counts = new RecordCounts();
	readonly #states = new Column(Uint8Array);
	readonly #lossOf = new Column(Int32Array);
	readonly #images: ImageColumn;
	readonly #runs = new LineRuns(HEAD);
	/** Every class, every spelling of `image_details`, and every loss ever seen. */
	readonly classes = new Distinct<ClassValue>(({ type, key }) => `${type} ${key}`);
	readonly details = new Distinct<string>((text) => text);
	readonly losses = new Distinct<Loss>((loss) => JSON.stringify(loss));

	/** `urlOf` reads the URL of a line with an image. */
	constructor(urlOf: (line: number) => string) {
		this.#images = new ImageColumn(urlOf);
		this.losses.numberOf(NO_LOSS);
	}

	/** Makes room for `length` lines, if their number is known in advance. */
	reserve(length: number): void {
		this.#states.reserve(length);
		this.#lossOf.reserve(length);
		this.#images.reserve(length);
		this.#runs.reserve(length, this.length);
	}

	/** Replaces `removed` lines from `first` on with `added` lines about which nothing is known. */
	splice(first: number, removed: number, added: number): void {
		for (let line = first; line < first + removed; line++) {
			this.forget(line);
		}
		for (const column of [this.#states, this.#lossOf, this.#images, this.#runs]) {
			column.splice(first, removed, added, this.length);
		}
		this.length += added - removed;
	}

	/** Forgets what is known about the line. */
	forget(line: number): void {
		const state = this.#stateOf(line);
		if (isRecord(state)) {
			this.#count(line, state, -1);
		}
		if (state !== UNKNOWN) {
			this.#images.clear(line);
		}
		this.#runs.drop(line);
		this.#states.array[line] = UNKNOWN;
	}

	isKnown(line: number): boolean {
		return this.#stateOf(line) !== UNKNOWN;
	}

	/** Whether the line was read in one pass, which means that its JSON is in the usual form. */
	wasReadInOnePass(line: number): boolean {
		return wasReadInOnePass(this.#stateOf(line));
	}

	/** Marks a line without a record. */
	putBlank(line: number): void {
		this.#begin(line);
		this.#states.array[line] = NO_RECORD;
		this.#images.setNone(line);
	}

	/** Stores the facts of a line that was read in one pass. */
	putClean(line: number, clean: CleanFacts): void {
		this.#begin(line);
		const { classes, classCount, objects, segments, details } = clean;
		const state = cleanState(clean.urlScheme);
		this.#states.array[line] = state;
		const runs = this.#runs.begin(line, this.length);
		runs.add(classCount);
		runs.add(details + 1);
		runs.add(objects);
		runs.add(segments);
		runs.addAll(classes, classCount);
		this.#images.set(line, clean.imageHash, clean);
		const { counts } = this;
		counts.addState(state, 1);
		counts.objects += objects;
		counts.segments += segments;
		this.losses.use(NO_LOSS_NUMBER, 1);
		this.classes.useAll(classes, classCount, 1);
		if (details >= 0) {
			this.details.use(details, 1);
		}
	}

	/** Stores the facts of a line that was read carefully. */
	put(line: number, facts: SpelledFacts): void {
		this.#begin(line);
		const { reason, endsJob, objects, segments, classes, imageUrl, details } = facts;
		this.#states.array[line] = recordState(facts);
		const loss = this.losses.numberOf({
			reason,
			endsJob,
			objects: objects.total - objects.kept,
			segments: segments.total - segments.kept,
		});
		if (loss > 0) {
			this.#lossOf.array[line] = loss;
		}
		const runs = this.#runs.begin(line, this.length);
		runs.add(classes.length);
		runs.add(details === undefined ? 0 : this.details.numberOf(details) + 1);
		runs.add(objects.kept);
		runs.add(segments.kept);
		for (const value of classes) {
			runs.add(this.classes.numberOf(value));
		}
		if (imageUrl !== undefined && facts.imageKey !== undefined) {
			this.#images.set(line, hashImageText(facts.imageKey), { url: () => imageUrl });
		} else {
			this.#images.setNone(line);
		}
		this.#count(line, this.#stateOf(line), 1);
	}

	/** What is known about a line; `undefined` if it has no record or is not known. */
	recordAt(line: number): RecordFacts | undefined {
		return this.hasRecord(line) ? new RecordView(this, line) : undefined;
	}

	/** The records, in order. */
	[Symbol.iterator](): Iterator<RecordFacts> {
		let line = 0;
		return {
			next: () => {
				while (line < this.length && !this.hasRecord(line)) {
					line++;
				}
				return line < this.length
					? { done: false, value: new RecordView(this, line++) }
					: { done: true, value: undefined };
			},
		};
	}

	outcomeOf(line: number): LineOutcome {
		return outcomeIn(this.#stateOf(line));
	}

	hasLabel(line: number): boolean {
		return hasLabelIn(this.#stateOf(line));
	}

	hasImageUrl(line: number): boolean {
		return hasImageUrlIn(this.#stateOf(line));
	}

	urlSchemeOf(line: number): ImageUrl["scheme"] | undefined {
		return urlSchemeIn(this.#stateOf(line));
	}

	/** The number of the image, or -1. */
	imageOf(line: number): number {
		return this.#images.at(line);
	}

	/** Whether no two lines are known to show the same image. */
	get imagesDiffer(): boolean {
		return this.#images.allDiffer;
	}

	/** The hash of the image, if there is one. */
	imageHashOf(line: number): number {
		return this.#images.hashAt(line);
	}

	/** A number for the details, or -1. */
	detailsOf(line: number): number {
		return this.#runs.at(line, DETAILS) - 1;
	}

	/** The details as they are spelled; `undefined` if there are none. */
	detailsTextOf(line: number): string | undefined {
		return this.details.values[this.detailsOf(line)];
	}

	keptObjectsOf(line: number): number {
		return this.#runs.at(line, OBJECTS);
	}

	keptSegmentsOf(line: number): number {
		return this.#runs.at(line, SEGMENTS);
	}

	lossOf(line: number): Loss {
		return this.losses.values[this.#lossOf.array[line] as number] as Loss;
	}

	classesOf(line: number): ClassValue[] {
		const count = this.#runs.read(line, HEAD);
		return Array.from(
			{ length: count },
			(_, i) => this.classes.values[this.#runs.numbers[i] as number] as ClassValue,
		);
	}

	/** The first line of each class, by class number; absent for an unused class. */
	firstLines(): number[] {
		const first: number[] = [];
		for (let line = 0; line < this.length; line++) {
			const count = this.hasRecord(line) ? this.#runs.read(line, HEAD) : 0;
			for (let i = 0; i < count; i++) {
				first[this.#runs.numbers[i] as number] ??= line;
			}
		}
		return first;
	}

	/** Whether the line has a record. */
	hasRecord(line: number): boolean {
		return line < this.length && isRecord(this.#stateOf(line));
	}

	/** The next line without a record, starting at this one; -1 if there is none. */
	nextBlank(line: number): number {
		return this.#states.array.subarray(0, this.length).indexOf(NO_RECORD, line);
	}

	#stateOf(line: number): number {
		return this.#states.array[line] as number;
	}

	/** Adds what a record contains to the counts, or subtracts it. */
	#count(line: number, state: number, by: 1 | -1): void {
		const { counts } = this;
		const details = this.detailsOf(line);
		counts.addState(state, by);
		counts.objects += by * this.keptObjectsOf(line);
		counts.segments += by * this.keptSegmentsOf(line);
		this.losses.use(this.#lossOf.array[line] as number, by);
		const classCount = this.#runs.read(line, HEAD);
		this.classes.useAll(this.#runs.numbers, classCount, by);
		if (details >= 0) {
			this.details.use(details, by);
		}
	}

	#begin(line: number): void {
		if (line >= this.length) {
			this.#states.reserve(line + 1);
			this.#lossOf.reserve(line + 1);
			this.#images.grow(line + 1);
			this.#runs.grow(line + 1);
			this.length = line + 1;
		} else {
			this.forget(line);
		}
		if (this.#lossOf.array[line] !== 0) {
			this.#lossOf.array[line] = 0;
		}
	}
}
