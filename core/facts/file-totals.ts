import type { ClassValue } from "#core/forecast/class-value.ts";
import type { FileTally } from "#core/forecast/file-forecast.ts";
import type { LineOutcome } from "#core/forecast/line-forecast.ts";
import type { ImageUrl } from "#core/model/image-url.ts";
import { hasImageUrlIn, hasLabelIn, outcomeIn, urlSchemeIn } from "./line-state.ts";
import type { RecordColumns } from "./record-columns.ts";

/** A class: how often it is used, and the line on which it stands first. */
export interface ClassUse {
	readonly value: ClassValue;
	readonly count: number;
	/** To tell it can take a walk over the file: ask only where there is something to say. */
	readonly line: number;
}

/** What all records of a file are together, without a walk over them. It holds until the file changes. */
export class FileTotals {
	readonly #columns: RecordColumns;
	#firstLines: readonly number[] | undefined;

	constructor(columns: RecordColumns) {
		this.#columns = columns;
	}

	get records(): number {
		return this.#columns.counts.records;
	}

	/** Whether training uses every record with all that it holds. */
	get areAllUsed(): boolean {
		const { losses } = this.#columns;
		const loseNothing = losses.usesOf(0);
		return loseNothing === this.records && this.#withOutcome("used") === this.records;
	}

	/** Whether no two records show one image. */
	get imagesDiffer(): boolean {
		return this.#columns.imagesDiffer;
	}

	/** How many records have a URL of that generation. */
	withScheme(scheme: ImageUrl["scheme"]): number {
		return this.#columns.counts.recordsThat((state) => urlSchemeIn(state) === scheme);
	}

	/** Whether these details, by their number, are those of all records. */
	allHaveDetails(details: number): boolean {
		return this.#columns.details.usesOf(details) === this.records;
	}

	/** The next line from this one on that holds no record; -1 where there is none. */
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

	/** What the forecast adds up, as far as no record takes the place of another. */
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

/** A class in use that looks for its first line when it is asked. */
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
