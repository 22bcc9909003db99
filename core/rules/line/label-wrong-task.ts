import type { Finding } from "#core/rules/finding.ts";
import { otherTask } from "#core/rules/reading/other-task.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** `label` has the shape of another task. */
export const labelWrongTask: LineRule = {
	id: "label-wrong-task",
	summary: "`label` has the shape that another task expects.",
	explanation:
		"Each task expects one shape of `label`: one class as a string (multi-class), a list of classes (multi-label), or a list of objects (detection and segmentation). A line with another shape is skipped. The task of a file is determined by most of its lines, so this is either a stray line from another dataset, or it has missing or extra brackets.",
	consequences: ["line-skipped"],
	example: {
		task: "multilabel",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": "can"}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": ["can"]}',
	},
	*check(context): Iterable<Finding> {
		const other = otherTask(context);
		if (other && context.label) {
			yield {
				ruleId: "label-wrong-task",
				start: context.label.value.start,
				end: context.label.value.end,
				message: `label has the shape of ${other.name}, but ${context.task.name} expects ${context.task.labelShape}; training skips this image`,
				consequence: "line-skipped",
			};
		}
	},
};
