import { isInsideImage } from "#core/model/coordinates.ts";
import type { Finding } from "#core/rules/finding.ts";
import { boxAxes } from "#core/rules/reading/box-axes.ts";
import { shownValue } from "#core/rules/reading/shown-value.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** A box ends before it begins. */
export const boxInverted: LineRule = {
	id: "box-inverted",
	summary: "`topX` is right of `bottomX`, or `topY` is below `bottomY`.",
	explanation:
		"`topX` and `topY` are the box's top-left corner, `bottomX` and `bottomY` its bottom-right one; both axes begin at the image's top left. A box with its corners exchanged is dropped without a message. It comes from annotations drawn from right to left or from bottom to top, and from formats that count y upwards. Where only one of the two coordinates lies outside the image, that alone is reported (`box-out-of-range`).",
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
