import type { QuickFix } from "./quick-fix.ts";
import { removeElements } from "./remove-elements.ts";
import { objectOf } from "./targets.ts";

/** Removes one segment of several. */
export const removeSegment: QuickFix = {
	id: "remove-segment",
	ruleIds: ["polygon-empty-segment", "polygon-odd", "polygon-too-short", "polygon-out-of-range"],
	offer: (finding, context) => {
		const polygon = objectOf(finding, context)?.polygon?.value;
		const items = polygon?.kind === "array" ? polygon.items : [];
		const segment = items[finding.data?.segment ?? -1];
		// Beside something that is no segment the polygon would read quite otherwise without it.
		return segment && items.length > 1 && items.every((item) => item.kind === "array")
			? [
					{
						title: "Remove this segment",
						edits: removeElements(items, (each) => each === segment),
						preferred: finding.ruleId === "polygon-empty-segment",
					},
				]
			: [];
	},
};
