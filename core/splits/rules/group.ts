import { randomBy, shuffled } from "#core/splits/random.ts";
import { PARTS, type Part, partsByShares, type SplitRule } from "#core/splits/split-rule.ts";

/**
 * Keeps groups together, such as images of one place or video, which are so similar that validating on some of them
 * would only measure what training has memorized. The largest group is assigned first, each to the part that lacks
 * most; as long as there are enough groups, no part stays empty.
 */
export const group: SplitRule = {
	id: "group",
	parts: partsByShares,
	begin: ({ shares, seed, groupOf }) => {
		const numbers = new Map<string, number>();
		const groups: number[] = [];
		return {
			decides: "at-end",
			add: ({ path }) => {
				const name = groupOf(path);
				const number = numbers.get(name) ?? numbers.size;
				numbers.set(name, number);
				groups.push(number);
			},
			parts: () => {
				const sizes = new Array<number>(numbers.size).fill(0);
				for (const number of groups) {
					sizes[number] = (sizes[number] as number) + 1;
				}
				const parts = partsOf(sizes, shares, seed);
				return groups.map((number) => parts[number] as Part);
			},
		};
	},
};

/** The part of each group. Groups of the same size are taken in the order of the seed. */
function partsOf(sizes: readonly number[], shares: readonly number[], seed: number): Part[] {
	const count = sizes.reduce((sum, size) => sum + size, 0);
	const lacking = shares.map((share) => share * count);
	const empty = new Set(shares.keys());
	const parts = new Array<Part>(sizes.length);
	const order = shuffled(sizes.length, randomBy(seed)).sort((a, b) => sizeOf(b) - sizeOf(a));
	function sizeOf(number: number): number {
		return sizes[number] as number;
	}
	for (const [done, number] of order.entries()) {
		const mustFill = sizes.length - done <= empty.size;
		const candidates = mustFill ? [...empty] : [...shares.keys()];
		const chosen = candidates.reduce((best, each) =>
			(lacking[each] as number) > (lacking[best] as number) ? each : best,
		);
		lacking[chosen] = (lacking[chosen] as number) - sizeOf(number);
		empty.delete(chosen);
		parts[number] = PARTS[chosen] as Part;
	}
	return parts;
}
