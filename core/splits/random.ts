/**
 * Random numbers from 0 (inclusive) to 1 (exclusive), determined by a seed: the generator mulberry32 by Tommy Ettinger.
 * Splits must be the same on every machine and in every version, so the generator must never change.
 */
export function randomBy(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** The numbers from 0 to `count - 1` in random order, each order equally likely (Fisher and Yates). */
export function shuffled(count: number, random: () => number): number[] {
	const order = Array.from({ length: count }, (_, i) => i);
	for (let last = count - 1; last > 0; last--) {
		const chosen = Math.floor(random() * (last + 1));
		[order[last], order[chosen]] = [order[chosen] as number, order[last] as number];
	}
	return order;
}
