import { surround } from "#core/fixes/editing/targets.ts";
import type { QuickFix } from "#core/fixes/quick-fix.ts";

/** Wraps a single class or object in a list. */
export const wrapLabel: QuickFix = {
	id: "wrap-label",
	rank: -2,
	ruleIds: ["label-wrong-task", "label-dict-not-list"],
	offer: (finding, { task, label }) => {
		const value = label?.value;
		const fits = task.hasObjects
			? value?.kind === "object"
			: value?.kind === "string" || value?.kind === "number";
		return value && fits && task.labelIsList
			? [
					{
						title: task.hasObjects ? "Wrap the object in a list" : "Wrap the class in a list",
						edits: surround(finding, ["[", "]"]),
						preferred: true,
					},
				]
			: [];
	},
};
