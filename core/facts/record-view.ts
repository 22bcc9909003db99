import type { ClassValue } from "#core/forecast/class-value.ts";
import type { LineOutcome } from "#core/forecast/line-forecast.ts";
import type { Kept } from "#core/forecast/object-forecast.ts";
import type { Reason } from "#core/forecast/reasons.ts";
import type { ImageUrl } from "#core/model/image-url.ts";
import type { RecordFacts } from "./record-facts.ts";

/** What a line loses. Few lines lose anything, and many of those lose the same. */
export interface Loss {
	readonly reason: Reason | undefined;
	readonly endsJob: boolean;
	readonly objects: number;
	readonly segments: number;
}

/** The columns that a view reads. */
interface Columns {
	readonly outcomeOf: (line: number) => LineOutcome;
	readonly hasLabel: (line: number) => boolean;
	readonly hasImageUrl: (line: number) => boolean;
	readonly urlSchemeOf: (line: number) => ImageUrl["scheme"] | undefined;
	readonly imageOf: (line: number) => number;
	readonly imageHashOf: (line: number) => number;
	readonly detailsOf: (line: number) => number;
	readonly detailsTextOf: (line: number) => string | undefined;
	readonly keptObjectsOf: (line: number) => number;
	readonly keptSegmentsOf: (line: number) => number;
	readonly lossOf: (line: number) => Loss;
	readonly classesOf: (line: number) => ClassValue[];
}

/**
 * A line of the columns as a record. It reads them on demand, so it is valid only until the next edit; `copyFacts`
 * makes a copy.
 */
export class RecordView implements RecordFacts {
	readonly #columns: Columns;
	readonly #line: number;

	constructor(columns: Columns, line: number) {
		this.#columns = columns;
		this.#line = line;
	}

	get outcome(): LineOutcome {
		return this.#columns.outcomeOf(this.#line);
	}

	get reason(): Reason | undefined {
		return this.#columns.lossOf(this.#line).reason;
	}

	get endsJob(): boolean {
		return this.#columns.lossOf(this.#line).endsJob;
	}

	get objects(): Kept {
		const kept = this.#columns.keptObjectsOf(this.#line);
		return { total: kept + this.#columns.lossOf(this.#line).objects, kept };
	}

	get segments(): Kept {
		const kept = this.#columns.keptSegmentsOf(this.#line);
		return { total: kept + this.#columns.lossOf(this.#line).segments, kept };
	}

	get imageKey(): number | undefined {
		const image = this.#columns.imageOf(this.#line);
		return image < 0 ? undefined : image;
	}

	get imageHash(): number | undefined {
		return this.imageKey === undefined ? undefined : this.#columns.imageHashOf(this.#line);
	}

	get classes(): readonly ClassValue[] {
		return this.#columns.classesOf(this.#line);
	}

	get hasImageUrl(): boolean {
		return this.#columns.hasImageUrl(this.#line);
	}

	get hasLabel(): boolean {
		return this.#columns.hasLabel(this.#line);
	}

	get urlScheme(): ImageUrl["scheme"] | undefined {
		return this.#columns.urlSchemeOf(this.#line);
	}

	get details(): number | undefined {
		const details = this.#columns.detailsOf(this.#line);
		return details < 0 ? undefined : details;
	}

	get detailsText(): string | undefined {
		return this.#columns.detailsTextOf(this.#line);
	}
}

/** A copy of a record's current facts. */
export function copyFacts(facts: RecordFacts): RecordFacts {
	const { outcome, reason, endsJob, objects, segments, imageKey, classes, hasImageUrl, hasLabel } = facts;
	const { urlScheme, details, imageHash } = facts;
	return {
		...{ outcome, endsJob, objects, segments, imageKey, imageHash, classes },
		...{ hasImageUrl, hasLabel, urlScheme, details },
		...(reason === undefined ? {} : { reason }),
	};
}
