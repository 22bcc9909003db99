/** A stream of numbers that depends only on its seed, so that every run draws the same images. */
export interface Random {
	/** A number in [low, high). */
	between(low: number, high: number): number;
	/** One of the items. */
	pick<T>(items: readonly [T, ...T[]]): T;
	/** True with the given probability. */
	chance(probability: number): boolean;
}

/** Starts a stream (mulberry32) from a whole number. */
export function random(seed: number): Random {
	let state = Math.imul(seed, 0x9e3779b1) >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	return {
		between: (low, high) => low + (high - low) * next(),
		pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
		chance: (probability) => next() < probability,
	};
}
