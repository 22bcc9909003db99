import type { QuickFix } from "#core/fixes/quick-fix.ts";
import { removeElements } from "#core/jsonl/remove-elements.ts";

/** Removes an object that training would drop, or that costs the whole line. */
export const removeObject: QuickFix = {
	id: "remove-object",
	rank: 2,
	ruleIds: [
		"object-type",
		"object-missing-label",
		"label-type",
		"box-missing-key",
		"box-coord-type",
		"box-out-of-range",
		"box-inverted",
		"box-zero-area",
		"polygon-missing",
		"polygon-null-with-box",
		"polygon-empty",
		"polygon-type",
		"polygon-nesting-flat",
		"polygon-nesting-pairs",
		"polygon-nesting-deep",
		"polygon-coord-type",
		"polygon-odd",
		"polygon-too-short",
		"polygon-out-of-range",
		"polygon-degenerate",
	],
	offer: (finding, { label }) => {
		const items = label?.value.kind === "array" ? label.value.items : [];
		const item = items[finding.data?.object ?? -1];
		// If only a segment or nothing is lost, the object is worth keeping.
		if (!item || !LOSES_OBJECT.has(finding.consequence)) {
			return [];
		}
		return [
			{
				title:
					items.length > 1
						? "Remove this object"
						: "Remove the only object (the image becomes a background image)",
				edits: removeElements(items, (each) => each === item),
				preferred: false,
			},
		];
	},
};

const LOSES_OBJECT = new Set(["job-fails", "line-skipped", "object-dropped"]);
