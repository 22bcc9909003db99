import { markedValue, replace } from "#core/fixes/editing/targets.ts";
import type { QuickFix } from "#core/fixes/quick-fix.ts";
import type { JsonNode } from "#core/jsonl/json-node.ts";
import { isTrueCrowd } from "#core/tasks/object-fields.ts";

/** Sets `isCrowd` to 1 or 0. People choose which one, unless the value is a word for it. */
export const fixIscrowd: QuickFix = {
	id: "fix-iscrowd",
	ruleIds: ["iscrowd-value"],
	offer: (finding, context) => {
		const value = markedValue(finding, context);
		if (!value) {
			return [];
		}
		const meant = meaning(value);
		const yes = context.task.runtime === "older" ? '"true"' : "1";
		const cures = ["0", "1"].map((text) => ({
			title: `Set isCrowd to ${text === "1" ? yes : text}`,
			edits: [replace(value, text === "1" ? yes : text)],
			preferred: text === meant,
		}));
		return meant === "1" ? cures.reverse() : cures;
	},
};

function meaning(value: JsonNode): "0" | "1" | undefined {
	const word = value.kind === "string" ? value.value.trim().toLowerCase() : "";
	if (isTrueCrowd(value) || ["true", "yes", "y", "1"].includes(word)) {
		return "1";
	}
	return ["false", "no", "n", "0"].includes(word) ? "0" : undefined;
}
