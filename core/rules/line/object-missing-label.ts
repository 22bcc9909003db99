import type { Finding } from "#core/rules/finding.ts";
import { misspelledInObject } from "#core/rules/reading/misspelled-keys.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** An object without a class. `typo-key` reports misspelled keys. */
export const objectMissingLabel: LineRule = {
	id: "object-missing-label",
	summary: "An object has no `label`.",
	explanation:
		"Every object needs its class in its own key `label`. The runtime treats an object without it as an incomplete record and skips the whole line, including its valid objects.",
	consequences: ["line-skipped"],
	example: {
		task: "object-detection",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"topX": 0.1, "topY": 0.2, "bottomX": 0.5, "bottomY": 0.8}]}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "topX": 0.1, "topY": 0.2, "bottomX": 0.5, "bottomY": 0.8}]}',
	},
	*check({ task, objects }): Iterable<Finding> {
		for (const fields of objects) {
			if (!fields.label && !misspelledInObject(fields, task).has("label")) {
				yield {
					ruleId: "object-missing-label",
					start: fields.node.start,
					end: fields.node.start + 1,
					message: "label is missing from this object; training skips this image",
					consequence: "line-skipped",
					data: { object: fields.index },
				};
			}
		}
	},
};
