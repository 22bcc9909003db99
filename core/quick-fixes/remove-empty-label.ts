import type { QuickFix } from "./quick-fix.ts";
import { removeElements } from "./remove-elements.ts";

/** Removes an empty class from a list of classes. */
export const removeEmptyLabel: QuickFix = {
	id: "remove-empty-label",
	ruleIds: ["label-empty-string"],
	offer: (finding, { task, label }) =>
		task.labelIsList && !task.hasObjects && label?.value.kind === "array"
			? [
					{
						title: "Remove the empty class",
						edits: removeElements(label.value.items, ({ start }) => start === finding.start),
						preferred: true,
					},
				]
			: [],
};
