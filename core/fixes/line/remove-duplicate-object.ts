import type { QuickFix } from "#core/fixes/quick-fix.ts";
import { removeElements } from "#core/jsonl/remove-elements.ts";

/** Removes an object that is already in the list. */
export const removeDuplicateObject: QuickFix = {
	id: "remove-duplicate-object",
	ruleIds: ["box-duplicate"],
	offer: (finding, { line, label }) => {
		const items = label?.value.kind === "array" ? label.value.items : [];
		const text = line.text.slice(finding.start, finding.end);
		return items.length > 1
			? [
					{
						title: "Remove the duplicate object",
						edits: removeElements(items, ({ start }) => start === finding.start),
						// One of them may have more keys, such as isCrowd.
						preferred: items.some(
							({ start, end }) => start < finding.start && line.text.slice(start, end) === text,
						),
					},
				]
			: [];
	},
};
