import type { Finding } from "#core/rules/finding.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** `label` is an empty list, which is allowed. */
export const emptyLabelList: LineRule = {
	id: "empty-label-list",
	summary: "`label` is an empty list: a background image, or an image without a class.",
	explanation:
		"In detection and segmentation an image without objects is a background image. Training keeps it, and learns from it what is no object; that is a hint only, for it is how such images are written. In multi-label classification an empty list says that none of the classes applies. Training takes that too, but it is as likely that the classes were lost on the way.",
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
				? "label is empty; training takes this for a background image, which shows no object"
				: "label is empty; training takes this for an image to which none of the classes applies",
			consequence: "none",
			...(task.hasObjects ? {} : { severity: "information" }),
		};
	},
};
