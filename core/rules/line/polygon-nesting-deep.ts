import type { Finding } from "#core/rules/finding.ts";
import { polygonErrorLoss, polygonsOf } from "#core/rules/reading/polygon-layout.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** A polygon with one list too many around its numbers. */
export const polygonNestingDeep: LineRule = {
	id: "polygon-nesting-deep",
	summary: "`polygon` has one list too many around its numbers.",
	explanation:
		"A segment is a flat list of numbers. Another list inside it, as in `[[[x, y], [x, y], [x, y]]]` (the form of GeoJSON and OpenCV), is an error, and the whole line is skipped. The runtime's message depends on the number of inner lists: “should be equal numbers of Xs and Ys” if it is odd, “expected a list of list” if it is even.",
	consequences: ["line-skipped", "object-dropped"],
	example: {
		task: "instance-segmentation",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "polygon": [[[0.1, 0.2], [0.5, 0.2], [0.5, 0.8]]]}]}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "polygon": [[0.1, 0.2, 0.5, 0.2, 0.5, 0.8]]}]}',
	},
	*check(context): Iterable<Finding> {
		for (const { fields, polygon, layout } of polygonsOf(context)) {
			if (layout === "deep") {
				const { consequence, outcome } = polygonErrorLoss(polygon);
				yield {
					ruleId: "polygon-nesting-deep",
					start: polygon.start,
					end: polygon.end,
					message: `polygon has lists inside its segments, which must be lists of numbers; ${outcome}`,
					consequence,
					data: { object: fields.index },
				};
			}
		}
	},
};
