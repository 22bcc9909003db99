import { segmentOf } from "#core/fixes/editing/targets.ts";
import type { QuickFix } from "#core/fixes/quick-fix.ts";
import { removeElements } from "#core/jsonl/remove-elements.ts";
import { MIN_SEGMENT_NUMBERS } from "#core/model/polygon.ts";

/** Removes the last number of a segment, which has no partner. Whether another one is missing, only the picture can tell. */
export const dropLastNumber: QuickFix = {
	id: "drop-last-number",
	ruleIds: ["polygon-odd"],
	offer: (finding, context) => {
		const items = segmentOf(finding, context)?.items ?? [];
		return items.length > MIN_SEGMENT_NUMBERS
			? [
					{
						title: "Remove the last number, which has no partner",
						edits: removeElements(items, (item) => item === items.at(-1)),
						preferred: false,
					},
				]
			: [];
	},
};
