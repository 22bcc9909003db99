import { randomBy, shuffled } from "#core/splits/random.ts";
import { apportion } from "#core/splits/shares.ts";
import { PARTS, type Part, partsByShares, type SplitRule } from "#core/splits/split-rule.ts";

/** Random: the images are shuffled, and each part gets exactly its proportion. */
export const ratio: SplitRule = {
	id: "ratio",
	parts: partsByShares,
	begin: ({ shares, seed }) => {
		let count = 0;
		return {
			decides: "at-end",
			add: () => {
				count++;
			},
			parts: () => {
				const parts = new Array<Part>(count);
				const order = shuffled(count, randomBy(seed));
				let next = 0;
				for (const [index, size] of apportion(count, shares).entries()) {
					for (const end = next + size; next < end; next++) {
						parts[order[next] as number] = PARTS[index] as Part;
					}
				}
				return parts;
			},
		};
	},
};
