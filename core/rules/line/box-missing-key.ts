import { BOX_KEYS } from "#core/model/box.ts";
import type { Finding } from "#core/rules/finding.ts";
import { bboxInstead, misspelledInObject } from "#core/rules/reading/misspelled-keys.ts";
import { listed } from "#core/rules/reading/shown-value.ts";
import type { LineRule } from "#core/rules/rule.ts";
import { hasPolygon } from "#core/tasks/object-fields.ts";

/** An object without a polygon lacks one of the four keys of a box. `typo-key` reports misspelled keys. */
export const boxMissingKey: LineRule = {
	id: "box-missing-key",
	summary: "`topX`, `topY`, `bottomX`, or `bottomY` is missing.",
	explanation:
		"A box needs all four keys, spelled exactly like this, unless the object has a `polygon`. Otherwise the runtime treats the object as an incomplete record and skips the whole line, including its valid objects.",
	consequences: ["line-skipped"],
	example: {
		task: "object-detection",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "topX": 0.1, "topY": 0.2, "bottomX": 0.5}]}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "topX": 0.1, "topY": 0.2, "bottomX": 0.5, "bottomY": 0.8}]}',
	},
	*check({ task, objects }): Iterable<Finding> {
		for (const fields of task.needsPolygon ? [] : objects) {
			const absent = hasPolygon(fields) ? [] : BOX_KEYS.filter((key) => !fields.box[key]);
			if (absent.length === 0) {
				continue;
			}
			const misspelled = misspelledInObject(fields, task);
			const missing = absent.filter((key) => !misspelled.has(key));
			if (missing.length > 0 && !misspelled.has("polygon") && !bboxInstead(fields, task)) {
				yield {
					ruleId: "box-missing-key",
					start: fields.node.start,
					end: fields.node.start + 1,
					message: `${listed(missing)} ${missing.length === 1 ? "is" : "are"} missing from this object; training skips this image`,
					consequence: "line-skipped",
					data: { object: fields.index },
				};
			}
		}
	},
};
