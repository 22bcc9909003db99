import type { JsonArray } from "#core/jsonl/json-node.ts";
import { overlapsIn } from "#core/model/polygon-overlaps.ts";
import type { Finding } from "#core/rules/finding.ts";
import { polygonsOf } from "#core/rules/reading/polygon-layout.ts";
import { numberOf, segmentFaults } from "#core/rules/reading/segment-faults.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** Two overlapping segments of a polygon that training keeps. */
export const polygonOverlap: LineRule = {
	id: "polygon-overlap",
	summary: "Two segments of a polygon overlap, and the overlap counts as a hole.",
	explanation:
		"Training fills the segments of a polygon alternately: a point inside one of them belongs to the object, a point inside two does not. A segment inside another one is therefore a hole, and this is how holes are written. But if two parts of an object overlap, this cuts a hole that was never drawn; COCO, the source of many such polygons, merges the parts instead. Segments that only touch are fine, and so are overlaps thinner than a thousandth of the image's side, which come from rounding. In polygons with very many points, not all segments are compared.",
	consequences: ["none"],
	example: {
		task: "instance-segmentation",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "polygon": [[0.1, 0.1, 0.5, 0.1, 0.5, 0.5, 0.1, 0.5], [0.4, 0.4, 0.8, 0.4, 0.8, 0.8, 0.4, 0.8]]}]}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "polygon": [[0.1, 0.1, 0.5, 0.1, 0.5, 0.5, 0.1, 0.5], [0.5, 0.5, 0.8, 0.5, 0.8, 0.8, 0.5, 0.8]]}]}',
	},
	*check(context): Iterable<Finding> {
		for (const { fields, polygon, layout } of polygonsOf(context)) {
			if (layout !== "segments" || context.forecast.fates[fields.index]?.fate !== "kept") {
				continue;
			}
			const kept = keptSegments(polygon);
			const rings = kept.map(({ node }) => node.items.map((value) => numberOf(value) ?? 0));
			for (const { segment, earlier, overlap } of rings.length > 1 ? overlapsIn(rings) : []) {
				const [later, first] = [kept[segment] as PlacedSegment, kept[earlier] as PlacedSegment];
				yield {
					ruleId: "polygon-overlap",
					start: later.node.start,
					end: later.node.end,
					message: `This segment ${overlap === "same" ? "covers the same area as" : "overlaps"} segment ${first.index + 1} of its polygon; training treats the overlap as a hole`,
					consequence: "none",
					data: { object: fields.index, segment: later.index },
				};
			}
		}
	},
};

interface PlacedSegment {
	readonly node: JsonArray;
	/** The segment's index in the polygon, from 0. */
	readonly index: number;
}

function keptSegments(polygon: JsonArray): PlacedSegment[] {
	const faults = segmentFaults(polygon);
	return polygon.items.flatMap((node, index) =>
		node.kind === "array" && faults[index] === undefined ? [{ node, index }] : [],
	);
}
