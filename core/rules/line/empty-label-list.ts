import type { Finding } from "#core/rules/finding.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** `label` is an empty list, which is valid. */
export const emptyLabelList: LineRule = {
	id: "empty-label-list",
	summary: "`label` is an empty list: a background image, or an image without a class.",
	explanation:
		"In object detection and instance segmentation, an image without objects is a background image. Training keeps it and learns from it what is not an object. This is the correct way to write such an image, so it is only a hint. In multi-label classification, an empty list means that none of the classes applies. Training accepts that too, but the classes may just as well have been lost in a conversion.",
	consequences: ["none"],
	severity: "hint",
	otherSeverities: ["information"],
	example: {
		task: "multilabel",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": []}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": ["can"]}',
	},
	*check({ task, label }): Iterable<Finding> {
		if (!task.labelIsList || label?.value.kind !== "array" || label.value.items.length > 0) {
			return;
		}
		yield {
			ruleId: "empty-label-list",
			start: label.value.start,
			end: label.value.end,
			message: task.hasObjects
				? "label is empty; training treats this as a background image without objects"
				: "label is empty; training treats this as an image to which none of the classes applies",
			consequence: "none",
			...(task.hasObjects ? {} : { severity: "information" }),
		};
	},
};
