import type { QuickFix } from "#core/fixes/quick-fix.ts";
import { removeElements } from "#core/jsonl/remove-elements.ts";

/** Removes a class that is already in the list. */
export const removeDuplicateLabel: QuickFix = {
	id: "remove-duplicate-label",
	ruleIds: ["label-duplicate"],
	offer: (finding, { label }) =>
		label?.value.kind === "array"
			? [
					{
						title: "Remove the duplicate class",
						edits: removeElements(label.value.items, ({ start }) => start === finding.start),
						preferred: true,
					},
				]
			: [],
};
