import { BOX_KEYS } from "#core/model/box.ts";
import type { Finding } from "#core/rules/finding.ts";
import { polygonsOf } from "#core/rules/reading/polygon-layout.ts";
import { shownValue } from "#core/rules/reading/shown-value.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** An empty polygon next to a complete box. */
export const polygonNullWithBox: LineRule = {
	id: "polygon-null-with-box",
	summary: "An empty `polygon` overrides the box of its object.",
	explanation:
		"As soon as an object has the key `polygon`, its box is no longer read but computed from the polygon. Nothing can be computed from `null`, `[]`, or `[[]]`, so the object is dropped without a message although it has a box. Such lines come from exporters that write every column for every object.",
	consequences: ["object-dropped"],
	example: {
		task: "object-detection",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "topX": 0.1, "topY": 0.2, "bottomX": 0.5, "bottomY": 0.8, "polygon": null}]}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "topX": 0.1, "topY": 0.2, "bottomX": 0.5, "bottomY": 0.8}]}',
	},
	*check(context): Iterable<Finding> {
		for (const { fields, polygon, layout } of polygonsOf(context)) {
			if (layout === "empty" && BOX_KEYS.every((key) => fields.box[key])) {
				yield {
					ruleId: "polygon-null-with-box",
					start: polygon.start,
					end: polygon.end,
					message: `polygon is ${shownValue(polygon, context.line)} and overrides the box; training drops this object`,
					consequence: "object-dropped",
					data: { object: fields.index },
				};
			}
		}
	},
};
