import { objectOf } from "#core/fixes/editing/targets.ts";
import type { QuickFix } from "#core/fixes/quick-fix.ts";
import { removeElements } from "#core/jsonl/remove-elements.ts";
import { isBoxKey } from "#core/rules/reading/box-axes.ts";

/** Removes the box of an object that has a polygon. */
export const removeIgnoredBox: QuickFix = {
	id: "remove-ignored-box",
	ruleIds: ["polygon-and-box"],
	offer: (finding, context) => {
		const fields = objectOf(finding, context);
		return fields
			? [
					{
						title: "Remove the ignored box",
						edits: removeElements(fields.node.members, ({ key }) => isBoxKey(key)),
						preferred: false,
					},
				]
			: [];
	},
};
