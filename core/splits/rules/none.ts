import type { SplitRule } from "#core/splits/split-rule.ts";

/** No split: all images stay together. */
export const none: SplitRule = {
	id: "none",
	parts: () => ["all"],
	begin: () => ({ decides: "at-once", partOf: () => "all" }),
};
