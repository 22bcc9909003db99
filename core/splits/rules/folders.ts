import type { Part, SplitRule } from "#core/splits/split-rule.ts";

/** The parts given by the dataset's own folders, such as `train/` and `valid/`. Every image knows its part. */
export const folders: SplitRule = {
	id: "folders",
	parts: ({ ownParts = [] }) => ownParts,
	begin: () => ({ decides: "at-once", partOf: ({ ownPart }) => ownPart as Part }),
};
