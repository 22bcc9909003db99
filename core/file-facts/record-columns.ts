import type { ClassValue } from "#core/forecast/class-value.ts";
import type { LineOutcome } from "#core/forecast/line-forecast.ts";
import type { ImageUrl } from "#core/model/image-url.ts";
import { Column } from "./column.ts";
import { Distinct } from "./distinct.ts";
import type { ClassUse } from "./file-facts.ts";
import { hashImageText } from "./hash-bytes.ts";
import { ImageColumn, type UrlSource } from "./image-column.ts";
import { LineRuns } from "./line-runs.ts";
import type { RecordFacts, SpelledFacts } from "./record-facts.ts";
import { type Loss, RecordView } from "./record-view.ts";

/** What a line that was read in one pass tells. Training uses all of it. `url` is asked only where another line may show the same image. */
export interface CleanFacts extends UrlSource {
	/** Numbers of classes, as `numberOfClass` gives them; the first `classCount` count. */
	readonly classes: Uint32Array;
	readonly classCount: number;
	readonly objects: number;
	readonly segments: number;
	readonly urlScheme: ImageUrl["scheme"];
	/** The hash of the image's key. */
	readonly imageHash: number;
	/** A number as `numberOfDetails` gives it, or -1. */
	readonly details: number;
}

const NO_LOSS: Loss = { reason: undefined, endsJob: false, objects: 0, segments: 0 };
const SCHEMES: readonly ImageUrl["scheme"][] = ["azureml", "amldatastore", "other"];
const OUTCOMES: readonly LineOutcome[] = ["used", "background", "skipped"];

/** The bits of a line's state: 0 where it is not known; KNOWN alone where it holds no record. */
const KNOWN = 1;
const OUTCOME = 1;
const HAS_LABEL = 8;
const HAS_URL = 16;
const SCHEME = 5;
const READ_IN_ONE_PASS = 128;

/** With what a line's run begins behind the number of its classes, and how many numbers that are together. */
const DETAILS = 1;
const OBJECTS = 2;
const SEGMENTS = 3;
const HEAD = 4;

/**
 * What is kept of each line of a file, in columns of numbers: an object a line, with its arrays and texts, would cost
 * more time than the reading and as much memory as the file. What lines have in common is kept once and numbered:
 * classes, details, images, losses. The rest of a line is a run of numbers: how many classes, the details plus one, how
 * many objects and segments are kept, and the classes. Lines come and go as they are edited.
 */
export class RecordColumns {
	length = 0;
	/** Whether it is known that training uses all that the lines hold. */
	areAllUsed = true;
	readonly #states = new Column(Uint8Array);
	readonly #losses = new Column(Int32Array);
	readonly #images: ImageColumn;
	readonly #runs = new LineRuns(HEAD);
	readonly #classes = new Distinct<ClassValue>(({ type, key }) => `${type} ${key}`);
	readonly #details = new Distinct<string>((text) => text);
	readonly #lossKinds = new Distinct<Loss>((loss) => JSON.stringify(loss));

	/** `urlOf` reads the URL of a line that shows an image. */
	constructor(urlOf: (line: number) => string) {
		this.#images = new ImageColumn(urlOf);
		this.#lossKinds.numberOf(NO_LOSS);
	}

	/** Every class that was ever seen; its place is its number. */
	get classes(): readonly ClassValue[] {
		return this.#classes.values;
	}

	/** A number for a class. */
	numberOfClass(value: ClassValue): number {
		return this.#classes.numberOf(value);
	}

	/** A number for the text of `image_details`. */
	numberOfDetails(text: string): number {
		return this.#details.numberOf(text);
	}

	/** Makes room for so many lines, where somebody knows how many are to come. */
	reserve(length: number): void {
		this.#states.reserve(length);
		this.#losses.reserve(length);
		this.#images.reserve(length);
		this.#runs.reserve(length, this.length);
	}

	/** Replaces `removed` lines from `first` on by `added` ones of which nothing is known. */
	splice(first: number, removed: number, added: number): void {
		for (let line = first; line < first + removed; line++) {
			this.forget(line);
		}
		for (const column of [this.#states, this.#losses, this.#images, this.#runs]) {
			column.splice(first, removed, added, this.length);
		}
		this.length += added - removed;
	}

	/** Nothing is known of the line any more. */
	forget(line: number): void {
		this.#runs.drop(line);
		this.#states.array[line] = 0;
		this.#images.clear(line);
	}

	isKnown(line: number): boolean {
		return this.#states.array[line] !== 0;
	}

	/** Whether the line was read in one pass, which means that its JSON holds no surprise. */
	wasReadInOnePass(line: number): boolean {
		return ((this.#states.array[line] as number) & READ_IN_ONE_PASS) !== 0;
	}

	/** The line holds no record. */
	putBlank(line: number): void {
		this.#begin(line);
		this.#states.array[line] = KNOWN;
	}

	/** The line was read in one pass. */
	putClean(line: number, clean: CleanFacts): void {
		this.#begin(line);
		const scheme = SCHEMES.indexOf(clean.urlScheme) + 1;
		this.#states.array[line] = READ_IN_ONE_PASS | (scheme << SCHEME) | HAS_URL | HAS_LABEL | KNOWN;
		const runs = this.#runs.begin(line, this.length);
		runs.add(clean.classCount);
		runs.add(clean.details + 1);
		runs.add(clean.objects);
		runs.add(clean.segments);
		runs.addAll(clean.classes, clean.classCount);
		this.#images.set(line, clean.imageHash, clean);
	}

	/** The line was read the careful way. */
	put(line: number, facts: SpelledFacts): void {
		this.#begin(line);
		const { outcome, reason, endsJob, objects, segments, classes, urlScheme, imageUrl, details } = facts;
		this.#states.array[line] =
			KNOWN |
			(OUTCOMES.indexOf(outcome) << OUTCOME) |
			(facts.hasLabel ? HAS_LABEL : 0) |
			(facts.hasImageUrl ? HAS_URL : 0) |
			((urlScheme === undefined ? 0 : SCHEMES.indexOf(urlScheme) + 1) << SCHEME);
		const lost = {
			reason,
			endsJob,
			objects: objects.total - objects.kept,
			segments: segments.total - segments.kept,
		};
		const loss = this.#lossKinds.numberOf(lost);
		this.areAllUsed &&= loss === 0 && outcome === "used";
		if (loss > 0) {
			this.#losses.array[line] = loss;
		}
		const runs = this.#runs.begin(line, this.length);
		runs.add(classes.length);
		runs.add(details === undefined ? 0 : this.numberOfDetails(details) + 1);
		runs.add(objects.kept);
		runs.add(segments.kept);
		for (const value of classes) {
			runs.add(this.numberOfClass(value));
		}
		if (imageUrl !== undefined && facts.imageKey !== undefined) {
			this.#images.set(line, hashImageText(facts.imageKey), { url: () => imageUrl });
		}
	}

	/** What is known of a line; `undefined` where it holds no record, or is not known. */
	recordAt(line: number): RecordFacts | undefined {
		return this.#hasRecord(line) ? new RecordView(this, line) : undefined;
	}

	/** The records, in order. */
	[Symbol.iterator](): Iterator<RecordFacts> {
		let line = 0;
		return {
			next: () => {
				while (line < this.length && !this.#hasRecord(line)) {
					line++;
				}
				return line < this.length
					? { done: false, value: new RecordView(this, line++) }
					: { done: true, value: undefined };
			},
		};
	}

	outcomeOf(line: number): LineOutcome {
		return OUTCOMES[(this.#stateOf(line) >> OUTCOME) & 3] as LineOutcome;
	}

	hasLabel(line: number): boolean {
		return (this.#stateOf(line) & HAS_LABEL) !== 0;
	}

	hasImageUrl(line: number): boolean {
		return (this.#stateOf(line) & HAS_URL) !== 0;
	}

	urlSchemeOf(line: number): ImageUrl["scheme"] | undefined {
		return SCHEMES[((this.#stateOf(line) >> SCHEME) & 3) - 1];
	}

	/** The number of the image, or -1. */
	imageOf(line: number): number {
		return this.#images.at(line);
	}

	/** Whether it is known that no two lines show one image. */
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

	/** The details as they are spelt; `undefined` where there are none. */
	detailsTextOf(line: number): string | undefined {
		return this.#details.values[this.detailsOf(line)];
	}

	keptObjectsOf(line: number): number {
		return this.#runs.at(line, OBJECTS);
	}

	keptSegmentsOf(line: number): number {
		return this.#runs.at(line, SEGMENTS);
	}

	lossOf(line: number): Loss {
		return this.#lossKinds.values[this.#losses.array[line] as number] as Loss;
	}

	classesOf(line: number): ClassValue[] {
		const count = this.#runs.read(line, HEAD);
		return Array.from(
			{ length: count },
			(_, i) => this.classes[this.#runs.numbers[i] as number] as ClassValue,
		);
	}

	/** The classes in use, in the order of their first use. */
	classUses(): ClassUse[] {
		const uses: { value: ClassValue; count: number; line: number }[] = [];
		const byNumber: ((typeof uses)[number] | undefined)[] = this.classes.map(() => undefined);
		for (let line = 0; line < this.length; line++) {
			const count = this.#hasRecord(line) ? this.#runs.read(line, HEAD) : 0;
			for (let i = 0; i < count; i++) {
				const number = this.#runs.numbers[i] as number;
				const known = byNumber[number];
				if (known) {
					known.count++;
				} else {
					byNumber[number] = { value: this.classes[number] as ClassValue, count: 1, line };
					uses.push(byNumber[number]);
				}
			}
		}
		return uses;
	}

	#stateOf(line: number): number {
		return this.#states.array[line] as number;
	}

	#hasRecord(line: number): boolean {
		return line < this.length && this.#stateOf(line) > KNOWN;
	}

	#begin(line: number): void {
		if (line >= this.length) {
			this.#states.reserve(line + 1);
			this.#losses.reserve(line + 1);
			this.#images.grow(line + 1);
			this.#runs.grow(line + 1);
			this.length = line + 1;
		} else {
			this.forget(line);
		}
		if (this.#losses.array[line] !== 0) {
			this.#losses.array[line] = 0;
		}
	}
}
