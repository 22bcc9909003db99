import type { Finding } from "#core/rules/finding.ts";
import { polygonErrorLoss, polygonsOf } from "#core/rules/reading/polygon-layout.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** A polygon that is one list of numbers. */
export const polygonNestingFlat: LineRule = {
	id: "polygon-nesting-flat",
	summary: "`polygon` is a list of numbers without a list around it.",
	explanation:
		"A polygon is a list of segments, and each segment is a list of numbers: `[[x, y, x, y, …]]`, even if there is only one segment. A flat list `[x, y, x, y, …]` is an error, and the whole line is skipped. If its first number is 0, the runtime instead treats the polygon as empty and drops the object without a message.",
	consequences: ["line-skipped", "object-dropped"],
	example: {
		task: "instance-segmentation",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "polygon": [0.1, 0.2, 0.5, 0.2, 0.5, 0.8]}]}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "polygon": [[0.1, 0.2, 0.5, 0.2, 0.5, 0.8]]}]}',
	},
	*check(context): Iterable<Finding> {
		for (const { fields, polygon, layout } of polygonsOf(context)) {
			if (layout === "flat") {
				const { consequence, outcome } = polygonErrorLoss(polygon);
				yield {
					ruleId: "polygon-nesting-flat",
					start: polygon.start,
					end: polygon.end,
					message: `polygon is a list of numbers, not a list of segments; ${outcome}`,
					consequence,
					data: { object: fields.index },
				};
			}
		}
	},
};
