import { replace } from "#core/fixes/editing/targets.ts";
import type { QuickFix } from "#core/fixes/quick-fix.ts";
import type { JsonObject } from "#core/jsonl/json-node.ts";
import type { LineEdit } from "#core/jsonl/line-edit.ts";
import type { LineContext } from "#core/rules/rule.ts";

/** Adds an empty list, for an image that shows nothing, if `label` is missing or `null`. */
export const useEmptyList: QuickFix = {
	id: "use-empty-list",
	ruleIds: ["missing-label", "label-type"],
	offer: (_, context) => {
		const { task, record, label } = context;
		const edits =
			!task.labelIsList || !record ? [] : label ? nullToList(label.value) : newMember(record, context);
		const meaning = task.hasObjects ? "the image becomes a background image" : "none of the classes applies";
		return edits.length > 0
			? [
					{
						title: `${label ? "Replace null with" : "Add"} an empty list (${meaning})`,
						edits,
						preferred: false,
					},
				]
			: [];
	},
};

function nullToList(label: NonNullable<LineContext["label"]>["value"]): LineEdit[] {
	return label.kind === "null" ? [replace(label, "[]")] : [];
}

/** Adds the member at the end of the record, with the spacing of the member before it. */
function newMember({ members, end }: JsonObject, { line }: LineContext): LineEdit[] {
	const last = members.at(-1);
	if (!last) {
		return [{ start: end - 1, end: end - 1, text: '"label": []' }];
	}
	const before = members.at(-2);
	const comma = before ? line.text.slice(before.end, last.start) : ", ";
	const colon = line.text.slice(last.keyEnd, last.value.start);
	return [{ start: last.end, end: last.end, text: `${comma}"label"${colon}[]` }];
}
