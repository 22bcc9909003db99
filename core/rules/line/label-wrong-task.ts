import type { Finding } from "#core/rules/finding.ts";
import { otherTask } from "#core/rules/reading/other-task.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** `label` has the shape of another task. */
export const labelWrongTask: LineRule = {
	id: "label-wrong-task",
	summary: "`label` has the shape that another task reads.",
	explanation:
		"Each task reads one shape of `label`: one class as text (multi-class), a list of classes (multi-label), or a list of objects (detection and segmentation). A line of another shape is skipped. The task of a file is told by most of its lines, so this is either a stray line of another dataset, or brackets are missing or too many.",
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
				message: `label has the shape of ${other.name}, but ${context.task.name} reads ${context.task.labelShape}; training skips this image`,
				consequence: "line-skipped",
			};
		}
	},
};
