import { describeKind } from "#core/jsonl/json-node.ts";
import type { Finding } from "#core/rules/finding.ts";
import { otherTask } from "#core/rules/reading/other-task.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** An item of a detection line's `label` is not an object. */
export const objectType: LineRule = {
	id: "object-type",
	summary: "An item of the `label` list is not an object.",
	explanation:
		"In object detection and instance segmentation, each item of `label` is one object in braces. Anything else, including a list of objects inside the list, is an error, and the runtime skips the whole line, including its valid objects.",
	consequences: ["line-skipped"],
	example: {
		task: "object-detection",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "topX": 0.1, "topY": 0.2, "bottomX": 0.5, "bottomY": 0.8}, null]}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "topX": 0.1, "topY": 0.2, "bottomX": 0.5, "bottomY": 0.8}]}',
	},
	*check(context): Iterable<Finding> {
		const { task, label } = context;
		if (!task.hasObjects || label?.value.kind !== "array" || otherTask(context)) {
			return;
		}
		for (const [index, item] of label.value.items.entries()) {
			if (item.kind !== "object") {
				yield {
					ruleId: "object-type",
					start: item.start,
					end: item.end,
					message: `This item of label is ${describeKind(item)}, not an object; training skips this image`,
					consequence: "line-skipped",
					data: { object: index },
				};
			}
		}
	},
};
