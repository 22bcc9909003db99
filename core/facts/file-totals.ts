import type { ClassValue } from "#core/forecast/class-value.ts";
import type { FileTally } from "#core/forecast/file-forecast.ts";
import type { LineOutcome } from "#core/forecast/line-forecast.ts";
import type { ImageUrl } from "#core/model/image-url.ts";
import { hasImageUrlIn, hasLabelIn, outcomeIn, urlSchemeIn } from "./line-state.ts";
import type { RecordColumns } from "./record-columns.ts";

/** A class with its number of uses and its first line. */
export interface ClassUse {
	readonly value: ClassValue;
	readonly count: number;
	/** Finding it may require reading the whole file, so use it only for findings. */
	readonly line: number;
}

/** The totals of all records of a file, without iterating over them. Valid until the file changes. */
export class FileTotals {
	readonly #columns: RecordColumns;
	#firstLines: readonly number[] | undefined;

	constructor(columns: RecordColumns) {
		this.#columns = columns;
	}

	get records(): number {
		return this.#columns.counts.records;
	}

	/** Whether training uses every record completely. */
	get areAllUsed(): boolean {
		const { losses } = this.#columns;
		const loseNothing = losses.usesOf(0);
		return loseNothing === this.records && this.#withOutcome("used") === this.records;
	}

	/** Whether no two records show one image. */
	get imagesDiffer(): boolean {
		return this.#columns.imagesDiffer;
	}

	/** The number of records with a URL of this scheme. */
	withScheme(scheme: ImageUrl["scheme"]): number {
		return this.#columns.counts.recordsThat((state) => urlSchemeIn(state) === scheme);
	}

	/** Whether all records have these details, given by their number. */
	allHaveDetails(details: number): boolean {
		return this.#columns.details.usesOf(details) === this.records;
	}

	/** The next line without a record, starting at this one; -1 if there is none. */
	nextBlank(line: number): number {
		return this.#columns.nextBlank(line);
	}

	/** The classes in use, in any order. */
	classUses(): ClassUse[] {
		const { classes } = this.#columns;
		return classes.values.flatMap((value, number) => {
			const count = classes.usesOf(number);
			return count === 0 ? [] : new NumberedUse(this, number, value, count);
		});
	}

	/** The first line of a class, by its number. */
	firstLineOf(number: number): number {
		this.#firstLines ??= this.#columns.firstLines();
		return this.#firstLines[number] as number;
	}

	/** The forecast's totals, if no record replaces another. */
	tally(): FileTally {
		const { counts, losses, classes } = this.#columns;
		const lost = { objects: 0, segments: 0, endsJob: false };
		for (const [number, { objects, segments, endsJob }] of losses.values.entries()) {
			const uses = losses.usesOf(number);
			lost.objects += uses * objects;
			lost.segments += uses * segments;
			lost.endsJob ||= endsJob && uses > 0;
		}
		return {
			lines: this.records,
			used: this.#withOutcome("used"),
			background: this.#withOutcome("background"),
			skipped: this.#withOutcome("skipped"),
			objects: { total: counts.objects + lost.objects, kept: counts.objects },
			segments: { total: counts.segments + lost.segments, kept: counts.segments },
			hasImageUrl: counts.recordsThat(hasImageUrlIn) > 0,
			hasLabel: counts.recordsThat(hasLabelIn) > 0,
			endsJob: lost.endsJob,
			classesAreText: classes.values.every(
				({ type }, number) => type === "str" || classes.usesOf(number) === 0,
			),
		};
	}

	#withOutcome(outcome: LineOutcome): number {
		return this.#columns.counts.recordsThat((state) => outcomeIn(state) === outcome);
	}
}

/** A used class that finds its first line on demand. */
class NumberedUse implements ClassUse {
	readonly #totals: FileTotals;
	readonly #number: number;
	readonly value: ClassValue;
	readonly count: number;

	constructor(totals: FileTotals, number: number, value: ClassValue, count: number) {
		this.#totals = totals;
		this.#number = number;
		this.value = value;
		this.count = count;
	}

	get line(): number {
		return this.#totals.firstLineOf(this.#number);
	}
}
