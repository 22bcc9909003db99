import type { ValueRange } from "#core/protocol/server/counted-filter.ts";
import type { Histogram } from "#core/protocol/server/statistics.ts";
import { placeIn, rangesFrom } from "./value-ranges.ts";

/** Counts values in bins between ascending limits; the last bin has no upper limit unless `end` is given. */
export class HistogramTally {
	readonly #ranges: readonly ValueRange[];
	readonly #end: number | undefined;
	readonly #counts: number[];
	#values = 0;
	#sum = 0;
	#least = Number.POSITIVE_INFINITY;
	#most = Number.NEGATIVE_INFINITY;

	/** `limits` are the lower limits of the bins. No value may be below the first, or above `end`. */
	constructor(limits: readonly number[], end?: number) {
		this.#ranges = rangesFrom(limits);
		this.#end = end;
		this.#counts = limits.map(() => 0);
	}

	add(value: number): void {
		const bin = placeIn(this.#ranges, value);
		this.#counts[bin] = (this.#counts[bin] as number) + 1;
		this.#values++;
		this.#sum += value;
		this.#least = Math.min(this.#least, value);
		this.#most = Math.max(this.#most, value);
	}

	histogram(): Histogram {
		const bins = this.#ranges.map(({ from, to = this.#end }, i) => {
			return { from, ...(to === undefined ? {} : { to }), count: this.#counts[i] as number };
		});
		return this.#values === 0
			? { bins }
			: { bins, spread: { least: this.#least, mean: this.#sum / this.#values, most: this.#most } };
	}
}
