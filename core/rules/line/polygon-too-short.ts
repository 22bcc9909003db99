import { MIN_SEGMENT_NUMBERS } from "#core/model/polygon.ts";
import type { Finding } from "#core/rules/finding.ts";
import { segmentLoss, segmentsWith } from "#core/rules/reading/segment-faults.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** A segment with fewer than three points. */
export const polygonTooShort: LineRule = {
	id: "polygon-too-short",
	summary: "A segment of `polygon` has fewer than three points.",
	explanation:
		"A segment needs at least three points, that is six numbers, to enclose an area. A shorter segment is removed; if no segment is left, the object is dropped without a message. Four numbers may also be a box that was written into the wrong key.",
	consequences: ["segment-dropped", "object-dropped"],
	example: {
		task: "instance-segmentation",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "polygon": [[0.1, 0.2, 0.5, 0.8]]}]}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "polygon": [[0.1, 0.2, 0.5, 0.2, 0.5, 0.8]]}]}',
	},
	*check(context): Iterable<Finding> {
		for (const { fields, polygon, segment, index } of segmentsWith(context, "short")) {
			const { consequence, outcome } = segmentLoss(polygon);
			yield {
				ruleId: "polygon-too-short",
				start: segment.start,
				end: segment.end,
				message: `This segment has ${segment.items.length} numbers, but three points need at least ${MIN_SEGMENT_NUMBERS}; ${outcome}`,
				consequence,
				data: { object: fields.index, segment: index },
			};
		}
	},
};
