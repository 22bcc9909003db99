import { BOX_KEYS } from "#core/model/box.ts";
import type { Finding } from "#core/rules/finding.ts";
import { polygonsOf } from "#core/rules/reading/polygon-layout.ts";
import { shownValue } from "#core/rules/reading/shown-value.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** A polygon without a point. Beside a whole box it is `polygon-null-with-box`'s. */
export const polygonEmpty: LineRule = {
	id: "polygon-empty",
	summary: "`polygon` is empty.",
	explanation:
		"`null`, `[]`, `[[]]`, `0` or an empty text as `polygon` give no outline, and the object is dropped without a message. It comes from masks in which nothing was drawn.",
	consequences: ["object-dropped"],
	example: {
		task: "instance-segmentation",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "polygon": [[]]}]}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "polygon": [[0.1, 0.2, 0.5, 0.2, 0.5, 0.8]]}]}',
	},
	*check(context): Iterable<Finding> {
		for (const { fields, polygon, layout } of polygonsOf(context)) {
			if (layout === "empty" && !BOX_KEYS.every((key) => fields.box[key])) {
				yield {
					ruleId: "polygon-empty",
					start: polygon.start,
					end: polygon.end,
					message: `polygon is ${shownValue(polygon, context.line)}, without a point; training drops this object`,
					consequence: "object-dropped",
					data: { object: fields.index },
				};
			}
		}
	},
};
