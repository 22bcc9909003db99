import { isInsideImage } from "#core/model/coordinates.ts";
import type { Finding } from "#core/rules/finding.ts";
import { boxAxes } from "#core/rules/reading/box-axes.ts";
import { shownValue } from "#core/rules/reading/shown-value.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** A box ends before it begins. */
export const boxInverted: LineRule = {
	id: "box-inverted",
	summary: "`topX` is to the right of `bottomX`, or `topY` is below `bottomY`.",
	explanation:
		"`topX` and `topY` are the top-left corner of the box, `bottomX` and `bottomY` the bottom-right corner; both axes start at the top left of the image. A box with swapped corners is dropped without a message. Such boxes come from annotations that were drawn from right to left or from bottom to top, and from formats whose y axis points up. If only one of the two coordinates is outside the image, only that is reported (`box-out-of-range`).",
	consequences: ["object-dropped"],
	example: {
		task: "object-detection",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "topX": 0.5, "topY": 0.2, "bottomX": 0.1, "bottomY": 0.8}]}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "topX": 0.1, "topY": 0.2, "bottomX": 0.5, "bottomY": 0.8}]}',
	},
	*check(context): Iterable<Finding> {
		for (const { fields, from, to } of boxAxes(context)) {
			if (from.value > to.value && isInsideImage(from.value) === isInsideImage(to.value)) {
				yield {
					ruleId: "box-inverted",
					start: from.node.start,
					end: from.node.end,
					message: `${from.key} is ${shownValue(from.node, context.line)}, greater than ${to.key} (${shownValue(to.node, context.line)}); training drops this box`,
					consequence: "object-dropped",
					data: { object: fields.index },
				};
			}
		}
	},
};
