import { BOX_KEYS } from "#core/model/box.ts";
import type { Finding } from "#core/rules/finding.ts";
import { polygonsOf } from "#core/rules/reading/polygon-layout.ts";
import { shownValue } from "#core/rules/reading/shown-value.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** A polygon without points. `polygon-null-with-box` reports it if the object has a complete box. */
export const polygonEmpty: LineRule = {
	id: "polygon-empty",
	summary: "`polygon` is empty.",
	explanation:
		"A `polygon` that is `null`, `[]`, `[[]]`, `0`, or an empty string has no points, and the object is dropped without a message. Such polygons come from masks in which nothing was drawn.",
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
					message: `polygon is ${shownValue(polygon, context.line)}, which has no points; training drops this object`,
					consequence: "object-dropped",
					data: { object: fields.index },
				};
			}
		}
	},
};
