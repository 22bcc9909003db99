import { markedValue } from "#core/fixes/editing/targets.ts";
import type { QuickFix } from "#core/fixes/quick-fix.ts";
import type { JsonNode } from "#core/jsonl/json-node.ts";
import type { Finding } from "#core/rules/finding.ts";

/** Takes the only class of a list out of it, where no list is due. */
export const unwrapLabel: QuickFix = {
	id: "unwrap-label",
	rank: -1,
	ruleIds: ["label-wrong-task", "label-type"],
	offer: (finding, context) => {
		const list = markedValue(finding, context);
		const only = list?.kind === "array" && list.items.length === 1 ? list.items[0] : undefined;
		const isListDue = context.task.labelIsList && list === context.label?.value;
		return list && only && isClass(only, finding) && !isListDue
			? [
					{
						title: "Take the class out of its list",
						edits: [
							{ start: list.start, end: only.start, text: "" },
							{ start: only.end, end: list.end, text: "" },
						],
						preferred: true,
					},
				]
			: [];
	},
};

/** A number is a class of multi-class classification, but no cure for a class that must be text. */
function isClass({ kind }: JsonNode, { ruleId }: Finding): boolean {
	return kind === "string" || (kind === "number" && ruleId === "label-wrong-task");
}
