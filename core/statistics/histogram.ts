import type { Histogram } from "#core/protocol/statistics.ts";

/** Shares are quotients of pixels: what misses a limit by no more than their rounding is on it. */
const ROUNDING = 1e-9;

/** Whether a value is at least as great as a limit. */
export function reaches(value: number, limit: number): boolean {
	return value >= limit * (1 - ROUNDING);
}

/** Counts values into bins between ascending limits; the last bin is open above unless `end` is given. */
export class HistogramTally {
	readonly #limits: readonly number[];
	readonly #end: number | undefined;
	readonly #counts: number[];
	#values = 0;
	#sum = 0;
	#least = Number.POSITIVE_INFINITY;
	#most = Number.NEGATIVE_INFINITY;

	/** `limits` are where bins begin. No value may be below the first. */
	constructor(limits: readonly number[], end?: number) {
		this.#limits = limits;
		this.#end = end;
		this.#counts = limits.map(() => 0);
	}

	add(value: number): void {
		const bin = this.#limits.findLastIndex((limit) => reaches(value, limit));
		this.#counts[bin] = (this.#counts[bin] as number) + 1;
		this.#values++;
		this.#sum += value;
		this.#least = Math.min(this.#least, value);
		this.#most = Math.max(this.#most, value);
	}

	histogram(): Histogram {
		const bins = this.#counts.map((count, i) => {
			const to = this.#limits[i + 1] ?? this.#end;
			return { from: this.#limits[i] as number, ...(to === undefined ? {} : { to }), count };
		});
		return this.#values === 0
			? { bins }
			: { bins, spread: { least: this.#least, mean: this.#sum / this.#values, most: this.#most } };
	}
}
