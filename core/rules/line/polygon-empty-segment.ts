import type { Finding } from "#core/rules/finding.ts";
import { polygonErrorLoss } from "#core/rules/reading/polygon-layout.ts";
import { segmentsWith } from "#core/rules/reading/segment-faults.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** A polygon with an empty segment among others. */
export const polygonEmptySegment: LineRule = {
	id: "polygon-empty-segment",
	summary: "A segment of `polygon` is an empty list.",
	explanation:
		"The position of the empty list matters. If it comes first, the runtime treats the whole polygon as empty, and the object is dropped without a message, including its valid segments. In any other position it is an error, and the whole line is skipped.",
	consequences: ["line-skipped", "object-dropped"],
	example: {
		task: "instance-segmentation",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "polygon": [[0.1, 0.2, 0.5, 0.2, 0.5, 0.8], []]}]}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "polygon": [[0.1, 0.2, 0.5, 0.2, 0.5, 0.8]]}]}',
	},
	*check(context): Iterable<Finding> {
		for (const { fields, polygon, segment, index } of segmentsWith(context, "empty")) {
			const { consequence, outcome } = polygonErrorLoss(polygon);
			yield {
				ruleId: "polygon-empty-segment",
				start: segment.start,
				end: segment.end,
				message: `This segment of polygon is empty; ${outcome}`,
				consequence,
				data: { object: fields.index, segment: index },
			};
		}
	},
};
