import type { Finding } from "#core/rules/finding.ts";
import { shorten } from "#core/rules/reading/shown-value.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** A class that appears twice in a multi-label list. */
export const labelDuplicate: LineRule = {
	id: "label-duplicate",
	summary: "A class appears twice in the list of an image's classes.",
	explanation:
		"An image either shows a class or it does not, so training counts the class once. This does no harm, but another class may have been intended, or the list may count objects, which multi-label classification does not do.",
	consequences: ["none"],
	severity: "warning",
	example: {
		task: "multilabel",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": ["can", "carton", "can"]}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": ["can", "carton"]}',
	},
	*check({ task, label }): Iterable<Finding> {
		if (task.hasObjects || !task.labelIsList || label?.value.kind !== "array") {
			return;
		}
		const seen = new Set<string>();
		for (const item of label.value.items) {
			if (item.kind !== "string") {
				continue;
			}
			if (seen.has(item.value)) {
				yield {
					ruleId: "label-duplicate",
					start: item.start,
					end: item.end,
					message: `The class "${shorten(item.value)}" is already in the list; training counts it once`,
					consequence: "none",
				};
			}
			seen.add(item.value);
		}
	},
};
