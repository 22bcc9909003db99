import type { JsonNode } from "#core/jsonl/json-node.ts";
import { isInsideImage } from "#core/model/coordinates.ts";
import type { Finding } from "#core/rules/finding.ts";
import { numberOf, segmentLoss, segmentsWith } from "#core/rules/reading/segment-faults.ts";
import { counted, shownValue } from "#core/rules/reading/shown-value.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** A segment extends past the image. One finding per segment, on the first value outside. */
export const polygonOutOfRange: LineRule = {
	id: "polygon-out-of-range",
	summary: "A polygon coordinate is outside the image: below 0 or above 1.",
	explanation:
		"Coordinates are normalized by the image's width and height, so they range from 0 to 1. Training does not clamp them: a segment with any value outside [0, 1] is removed completely, and if no segment is left, the object is dropped without a message. 0 and 1 themselves are valid, but 500.0000001 / 500 is not. Values far above 1 are usually pixel coordinates that were never divided by the image's size.",
	consequences: ["segment-dropped", "object-dropped"],
	example: {
		task: "instance-segmentation",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "polygon": [[0.1, 0.2, 1.02, 0.2, 0.5, 0.8]]}]}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "polygon": [[0.1, 0.2, 1, 0.2, 0.5, 0.8]]}]}',
	},
	*check(context): Iterable<Finding> {
		for (const { fields, polygon, segment, index } of segmentsWith(context, "outside")) {
			const outside = segment.items.filter(isOutside);
			const [first] = outside;
			if (!first) {
				continue;
			}
			const { consequence, outcome } = segmentLoss(polygon);
			const others =
				outside.length > 1 ? ` and ${counted(outside.length - 1, "other value")} in this segment are` : " is";
			yield {
				ruleId: "polygon-out-of-range",
				start: first.start,
				end: first.end,
				message: `${shownValue(first, context.line)}${others} outside the image (0 to 1); ${outcome}`,
				consequence,
				data: { object: fields.index, segment: index },
			};
		}
	},
};

function isOutside(node: JsonNode): boolean {
	const number = numberOf(node);
	return number !== undefined && !isInsideImage(number);
}
