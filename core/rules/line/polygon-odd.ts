import type { Finding } from "#core/rules/finding.ts";
import { polygonErrorLoss } from "#core/rules/reading/polygon-layout.ts";
import { segmentsWith } from "#core/rules/reading/segment-faults.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** A segment with an odd number of values. */
export const polygonOdd: LineRule = {
	id: "polygon-odd",
	summary: "A segment of `polygon` has an odd number of values.",
	explanation:
		"A segment alternates x and y, so its numbers come in pairs. If their number is odd, one is missing or extra: the runtime reports “should be equal numbers of Xs and Ys”, and the whole line is skipped.",
	consequences: ["line-skipped", "object-dropped"],
	example: {
		task: "instance-segmentation",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "polygon": [[0.1, 0.2, 0.5, 0.2, 0.5, 0.8, 0.3]]}]}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "polygon": [[0.1, 0.2, 0.5, 0.2, 0.5, 0.8, 0.3, 0.6]]}]}',
	},
	*check(context): Iterable<Finding> {
		for (const { fields, polygon, segment, index } of segmentsWith(context, "odd")) {
			const { consequence, outcome } = polygonErrorLoss(polygon);
			yield {
				ruleId: "polygon-odd",
				start: segment.start,
				end: segment.end,
				message: `This segment has ${segment.items.length} numbers, but x and y must come in pairs; ${outcome}`,
				consequence,
				data: { object: fields.index, segment: index },
			};
		}
	},
};
