import { objectOf } from "#core/fixes/editing/targets.ts";
import type { QuickFix } from "#core/fixes/quick-fix.ts";
import { removeElements } from "#core/jsonl/remove-elements.ts";

/** Removes the empty `bbox` from an older schema. */
export const removeNullBbox: QuickFix = {
	id: "remove-null-bbox",
	ruleIds: ["bbox-null"],
	offer: (finding, context) => {
		const members = objectOf(finding, context)?.node.members ?? [];
		return [
			{
				title: "Remove bbox",
				edits: removeElements(members, ({ key }) => key === "bbox"),
				preferred: true,
			},
		];
	},
};
