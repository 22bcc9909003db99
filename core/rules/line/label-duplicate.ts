import type { Finding } from "#core/rules/finding.ts";
import { shorten } from "#core/rules/reading/shown-value.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** The same class twice in a multi-label list. */
export const labelDuplicate: LineRule = {
	id: "label-duplicate",
	summary: "A class stands twice in the list of an image's classes.",
	explanation:
		"An image either shows a class or it does not: training takes the class once. It does no harm, but whatever wrote the line may have meant another class, or counts objects, which multi-label classification does not.",
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
					message: `${shorten(item.value)} stands in the list before; training takes the class once`,
					consequence: "none",
				};
			}
			seen.add(item.value);
		}
	},
};
