import type { Finding } from "#core/rules/finding.ts";
import { polygonsOf } from "#core/rules/reading/polygon-layout.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** A polygon that is a list of points. */
export const polygonNestingPairs: LineRule = {
	id: "polygon-nesting-pairs",
	summary: "`polygon` is a list of points instead of a list of segments.",
	explanation:
		"In `[[x, y], [x, y], [x, y]]`, the runtime sees three segments of one point each. A segment needs three points, so all of them are removed, and the object is dropped without a message. The correct form is one flat list per segment: `[[x, y, x, y, x, y]]`.",
	consequences: ["object-dropped"],
	example: {
		task: "instance-segmentation",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "polygon": [[0.1, 0.2], [0.5, 0.2], [0.5, 0.8]]}]}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "polygon": [[0.1, 0.2, 0.5, 0.2, 0.5, 0.8]]}]}',
	},
	*check(context): Iterable<Finding> {
		for (const { fields, polygon, layout } of polygonsOf(context)) {
			if (layout === "pairs") {
				yield {
					ruleId: "polygon-nesting-pairs",
					start: polygon.start,
					end: polygon.end,
					message: `polygon is a list of ${polygon.items.length} points, each of which counts as a separate segment; training drops this object`,
					consequence: "object-dropped",
					data: { object: fields.index },
				};
			}
		}
	},
};
