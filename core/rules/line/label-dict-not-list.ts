import type { Finding } from "#core/rules/finding.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** A detection line whose `label` is a single object instead of a list of objects. */
export const labelDictNotList: LineRule = {
	id: "label-dict-not-list",
	summary: "`label` is a single object without a list around it.",
	explanation:
		"Object detection and instance segmentation expect a list of objects, even if there is only one: `[{…}]`. The runtime rejects a single object, and the whole line is skipped. A sample in Azure's own setup guide shows it without the brackets, which is where many such files come from.",
	consequences: ["line-skipped"],
	example: {
		task: "object-detection",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": {"label": "can", "topX": 0.1, "topY": 0.2, "bottomX": 0.5, "bottomY": 0.8}}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "topX": 0.1, "topY": 0.2, "bottomX": 0.5, "bottomY": 0.8}]}',
	},
	*check({ task, label }): Iterable<Finding> {
		if (task.hasObjects && label?.value.kind === "object") {
			yield {
				ruleId: "label-dict-not-list",
				start: label.value.start,
				end: label.value.end,
				message: "label is a single object, not a list of objects; training skips this image",
				consequence: "line-skipped",
			};
		}
	},
};
