import { objectOf } from "#core/fixes/editing/targets.ts";
import type { QuickFix } from "#core/fixes/quick-fix.ts";
import { removeElements } from "#core/jsonl/remove-elements.ts";
import { isTrainableBox } from "#core/model/box.ts";
import { boxOf } from "#core/tasks/object-fields.ts";

/**
 * Removes an empty polygon, or a string such as `"null"` in its place, that overrides a valid box. Not for
 * segmentation, where a box does not help.
 */
export const removeEmptyPolygon: QuickFix = {
	id: "remove-empty-polygon",
	ruleIds: ["polygon-null-with-box", "polygon-type"],
	offer: (finding, context) => {
		const fields = objectOf(finding, context);
		const box = fields && boxOf(fields);
		const isList = fields?.polygon?.value.kind === "array" && finding.ruleId === "polygon-type";
		return fields && !isList && box && isTrainableBox(box) && !context.task.needsPolygon
			? [
					{
						title: "Remove the empty polygon",
						edits: removeElements(fields.node.members, ({ key }) => key === "polygon"),
						preferred: true,
					},
				]
			: [];
	},
};
