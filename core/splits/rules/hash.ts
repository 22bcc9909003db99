import { PARTS, type Part, partsByShares, type SplitRule } from "#core/splits/split-rule.ts";

/**
 * Assigns images by a hash of their path: the part depends on nothing else, so images that are added later do not move
 * others. The proportions are met only on average.
 */
export const hash: SplitRule = {
	id: "hash",
	parts: partsByShares,
	begin: ({ shares, seed }) => ({
		decides: "at-once",
		partOf: ({ path }) => {
			const at = hashOf(path, seed) / 2 ** 32;
			let end = 0;
			for (const [index, share] of shares.entries()) {
				end += share;
				if (at < end) {
					return PARTS[index] as Part;
				}
			}
			return PARTS[shares.length - 1] as Part;
		},
	}),
};

/**
 * A 32-bit hash of a text and a seed: FNV-1a over its UTF-16 units, then the last steps of MurmurHash3, because FNV
 * alone leaves `1.jpg` and `2.jpg` close together. Existing splits depend on it, so it must never change.
 */
function hashOf(text: string, seed: number): number {
	let bits = 0x811c9dc5 ^ seed;
	for (let i = 0; i < text.length; i++) {
		bits = Math.imul(bits ^ text.charCodeAt(i), 0x01000193);
	}
	bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
	bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
	return (bits ^ (bits >>> 16)) >>> 0;
}
