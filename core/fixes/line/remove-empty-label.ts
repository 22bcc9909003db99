import type { QuickFix } from "#core/fixes/quick-fix.ts";
import { removeElements } from "#core/jsonl/remove-elements.ts";

/** Removes an empty class, or `null`, from a list of classes. */
export const removeEmptyLabel: QuickFix = {
	id: "remove-empty-label",
	ruleIds: ["label-empty-string", "label-type"],
	offer: (finding, { task, label }) => {
		const items =
			task.labelIsList && !task.hasObjects && label?.value.kind === "array" ? label.value.items : [];
		const item = items.find(({ start }) => start === finding.start);
		return item?.kind === "string" || item?.kind === "null"
			? [
					{
						title: "Remove the empty class",
						edits: removeElements(items, (each) => each === item),
						preferred: item.kind === "string",
					},
				]
			: [];
	},
};
