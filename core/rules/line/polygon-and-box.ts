import { BOX_KEYS } from "#core/model/box.ts";
import type { Finding } from "#core/rules/finding.ts";
import { polygonsOf } from "#core/rules/reading/polygon-layout.ts";
import { listed } from "#core/rules/reading/shown-value.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** A box beside a polygon. An empty polygon is reported by itself. */
export const polygonAndBox: LineRule = {
	id: "polygon-and-box",
	summary: "A box stands beside a polygon, which alone is read.",
	explanation:
		"Training computes the box from the polygon, also for object detection, and does not look at `topX`, `topY`, `bottomX` and `bottomY` any more. They do no harm, but nobody will notice if they contradict the polygon.",
	consequences: ["value-ignored"],
	example: {
		task: "instance-segmentation",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "topX": 0.1, "topY": 0.2, "bottomX": 0.5, "bottomY": 0.8, "polygon": [[0.1, 0.2, 0.5, 0.2, 0.5, 0.8]]}]}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "polygon": [[0.1, 0.2, 0.5, 0.2, 0.5, 0.8]]}]}',
	},
	*check(context): Iterable<Finding> {
		for (const { fields, layout } of polygonsOf(context)) {
			const keys = BOX_KEYS.filter((key) => fields.box[key]);
			const first = keys[0] && fields.box[keys[0]];
			if (first && layout !== "empty") {
				yield {
					ruleId: "polygon-and-box",
					start: first.keyStart,
					end: first.keyEnd,
					message: `${listed(keys)} ${keys.length === 1 ? "stands" : "stand"} beside a polygon; training ignores the box and computes its own`,
					consequence: "value-ignored",
					data: { object: fields.index },
				};
			}
		}
	},
};
