import type { SplitRule } from "#core/splits/split-rule.ts";

/** The official scripts' rule: the first that they count, and every fifth from there on, is for validation. It knows no shares. */
export const azure: SplitRule = {
	id: "azure",
	parts: () => ["train", "validation"],
	begin: () => ({
		decides: "at-once",
		partOf: ({ place }) => (place % 5 === 0 ? "validation" : "train"),
	}),
};
