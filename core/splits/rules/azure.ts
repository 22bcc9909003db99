import type { SplitRule } from "#core/splits/split-rule.ts";

/**
 * The official scripts' rule: the first image that they count, and every fifth one after it, is for validation. It
 * ignores the proportions.
 */
export const azure: SplitRule = {
	id: "azure",
	parts: () => ["train", "validation"],
	begin: () => ({
		decides: "at-once",
		partOf: ({ place }) => (place % 5 === 0 ? "validation" : "train"),
	}),
};
