import { segmentOf } from "#core/fixes/editing/targets.ts";
import type { QuickFix } from "#core/fixes/quick-fix.ts";
import { removeElements } from "#core/jsonl/remove-elements.ts";
import { MIN_SEGMENT_NUMBERS } from "#core/model/polygon.ts";

/** Removes the last, unpaired number of a segment. Only the image can show whether another one is missing instead. */
export const dropLastNumber: QuickFix = {
	id: "drop-last-number",
	ruleIds: ["polygon-odd"],
	offer: (finding, context) => {
		const items = segmentOf(finding, context)?.items ?? [];
		return items.length > MIN_SEGMENT_NUMBERS
			? [
					{
						title: "Remove the last, unpaired number",
						edits: removeElements(items, (item) => item === items.at(-1)),
						preferred: false,
					},
				]
			: [];
	},
};
