import { markedValue } from "#core/fixes/editing/targets.ts";
import type { QuickFix } from "#core/fixes/quick-fix.ts";
import type { JsonNode } from "#core/jsonl/json-node.ts";
import type { Finding } from "#core/rules/finding.ts";

/** Removes the list around a single class where no list is expected. */
export const unwrapLabel: QuickFix = {
	id: "unwrap-label",
	rank: -1,
	ruleIds: ["label-wrong-task", "label-type"],
	offer: (finding, context) => {
		const list = markedValue(finding, context);
		const only = list?.kind === "array" && list.items.length === 1 ? list.items[0] : undefined;
		const isListExpected = context.task.labelIsList && list === context.label?.value;
		return list && only && isClass(only, finding) && !isListExpected
			? [
					{
						title: "Remove the list around the class",
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

/** A number is a valid class in multi-class classification, but does not fix a class that must be a string. */
function isClass({ kind }: JsonNode, { ruleId }: Finding): boolean {
	return kind === "string" || (kind === "number" && ruleId === "label-wrong-task");
}
