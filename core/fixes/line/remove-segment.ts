import { objectOf } from "#core/fixes/editing/targets.ts";
import type { QuickFix } from "#core/fixes/quick-fix.ts";
import type { JsonNode } from "#core/jsonl/json-node.ts";
import { removeElements } from "#core/jsonl/remove-elements.ts";
import type { LineContext } from "#core/rules/rule.ts";

/** Removes one segment of several. */
export const removeSegment: QuickFix = {
	id: "remove-segment",
	rank: 1,
	ruleIds: [
		"polygon-empty-segment",
		"polygon-odd",
		"polygon-too-short",
		"polygon-out-of-range",
		"polygon-overlap",
	],
	offer: (finding, context) => {
		const polygon = objectOf(finding, context)?.polygon?.value;
		const items = polygon?.kind === "array" ? polygon.items : [];
		const segment = items[finding.data?.segment ?? -1];
		// Next to an item that is not a segment, removing this one would change how the polygon is read.
		return segment && items.length > 1 && items.every((item) => item.kind === "array")
			? [
					{
						title: "Remove this segment",
						edits: removeElements(items, (each) => each === segment),
						preferred: finding.ruleId === "polygon-empty-segment" || isRepeated(segment, items, context),
					},
				]
			: [];
	},
};

/** Whether the same segment, character by character, is earlier in the polygon. */
function isRepeated(segment: JsonNode, items: readonly JsonNode[], { line }: LineContext): boolean {
	const text = ({ start, end }: JsonNode) => line.text.slice(start, end);
	return items.slice(0, items.indexOf(segment)).some((item) => text(item) === text(segment));
}
