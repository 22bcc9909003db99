import type { JsonArray } from "#core/jsonl/json-node.ts";
import { boxOfPolygon, type Segment } from "#core/model/polygon.ts";
import type { Finding } from "#core/rules/finding.ts";
import { polygonsOf } from "#core/rules/reading/polygon-layout.ts";
import { numberOf, segmentFaults } from "#core/rules/reading/segment-faults.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** A polygon whose points are all on one vertical or horizontal line. */
export const polygonDegenerate: LineRule = {
	id: "polygon-degenerate",
	summary: "A polygon has no width or no height.",
	explanation:
		"Training computes the box from the points of all segments that it keeps. If they all have the same x or the same y, that box is empty, and the object is dropped without a message.",
	consequences: ["object-dropped"],
	example: {
		task: "instance-segmentation",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "polygon": [[0.5, 0.6, 0.5, 0.7, 0.5, 0.8]]}]}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "polygon": [[0.5, 0.6, 0.5, 0.7, 0.7, 0.8]]}]}',
	},
	*check(context): Iterable<Finding> {
		for (const { fields, polygon, layout } of polygonsOf(context)) {
			const box = layout === "segments" ? boxOfPolygon(keptSegments(polygon)) : undefined;
			const hasWidth = !box || box.topX < box.bottomX;
			if (box && !(hasWidth && box.topY < box.bottomY)) {
				yield {
					ruleId: "polygon-degenerate",
					start: polygon.start,
					end: polygon.end,
					message: hasWidth
						? `Every y in polygon is ${box.topY}, so it has no height; training drops this object`
						: `Every x in polygon is ${box.topX}, so it has no width; training drops this object`,
					consequence: "object-dropped",
					data: { object: fields.index },
				};
			}
		}
	},
};

/** Empty if one of the segments is an error, because training then stops before it computes a box. */
function keptSegments(polygon: JsonArray): Segment[] {
	const segments: number[][] = [];
	for (const [index, fault] of segmentFaults(polygon).entries()) {
		const item = polygon.items[index];
		if (fault === undefined && item?.kind === "array") {
			segments.push(item.items.map((value) => numberOf(value) ?? 0));
		} else if (fault !== "short" && fault !== "outside") {
			return [];
		}
	}
	return segments;
}
