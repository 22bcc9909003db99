import { BACKGROUND_CLASS } from "#core/forecast/class-value.ts";
import type { Finding } from "#core/rules/finding.ts";
import { classNodes } from "#core/rules/reading/class-nodes.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** An object's class has the reserved name of the background. */
export const labelReserved: LineRule = {
	id: "label-reserved",
	summary: "An object's class is `--bg--`, the reserved name of the background.",
	explanation:
		"Detection models of the Faster R-CNN family have one more class than the data: the background. Training puts it before the sorted classes as `--bg--`, so a class of your own with that name is merged with it.",
	consequences: ["none"],
	severity: "warning",
	example: {
		task: "object-detection",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "--bg--", "topX": 0.1, "topY": 0.2, "bottomX": 0.5, "bottomY": 0.8}]}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "shelf", "topX": 0.1, "topY": 0.2, "bottomX": 0.5, "bottomY": 0.8}]}',
	},
	*check(context): Iterable<Finding> {
		for (const { node, object } of context.task.hasObjects ? classNodes(context) : []) {
			if (object !== undefined && node.kind === "string" && node.value === BACKGROUND_CLASS) {
				yield {
					ruleId: "label-reserved",
					start: node.start,
					end: node.end,
					message: `label is ${BACKGROUND_CLASS}, which some models use for the background; training would treat the two as one class`,
					consequence: "none",
					data: { object },
				};
			}
		}
	},
};
