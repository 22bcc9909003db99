import type { Part, SplitRule } from "#core/splits/split-rule.ts";

/** The parts that the dataset's own folders make, `train/` and `valid/`. Every image says its part. */
export const folders: SplitRule = {
	id: "folders",
	parts: ({ ownParts = [] }) => ownParts,
	begin: () => ({ decides: "at-once", partOf: ({ ownPart }) => ownPart as Part }),
};
