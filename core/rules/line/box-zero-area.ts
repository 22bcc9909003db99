import type { Finding } from "#core/rules/finding.ts";
import { boxAxes } from "#core/rules/reading/box-axes.ts";
import { shownValue } from "#core/rules/reading/shown-value.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** A box starts where it ends. */
export const boxZeroArea: LineRule = {
	id: "box-zero-area",
	summary: "A box has no width or no height.",
	explanation:
		"A box whose `topX` equals its `bottomX`, or whose `topY` equals its `bottomY`, covers no area and is dropped without a message. Such boxes come from accidental clicks in an annotation tool, or from rounding a very small box to whole pixels.",
	consequences: ["object-dropped"],
	example: {
		task: "object-detection",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "topX": 0.5, "topY": 0.2, "bottomX": 0.5, "bottomY": 0.8}]}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "topX": 0.4, "topY": 0.2, "bottomX": 0.5, "bottomY": 0.8}]}',
	},
	*check(context): Iterable<Finding> {
		for (const { fields, from, to } of boxAxes(context)) {
			if (from.value === to.value) {
				yield {
					ruleId: "box-zero-area",
					start: to.node.start,
					end: to.node.end,
					message: `${from.key} and ${to.key} are both ${shownValue(to.node, context.line)}, so the box has no ${from.key === "topX" ? "width" : "height"}; training drops it`,
					consequence: "object-dropped",
					data: { object: fields.index },
				};
			}
		}
	},
};
