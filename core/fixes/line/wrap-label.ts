import { surround } from "#core/fixes/editing/targets.ts";
import type { QuickFix } from "#core/fixes/quick-fix.ts";

/** Puts a class or an object that stands alone into a list. */
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
						title: task.hasObjects ? "Put the object into a list" : "Put the class into a list",
						edits: surround(finding, ["[", "]"]),
						preferred: true,
					},
				]
			: [];
	},
};
