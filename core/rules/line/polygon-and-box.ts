import { BOX_KEYS } from "#core/model/box.ts";
import type { Finding } from "#core/rules/finding.ts";
import { polygonsOf } from "#core/rules/reading/polygon-layout.ts";
import { listed } from "#core/rules/reading/shown-value.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** An object with both a box and a polygon. An empty polygon has its own rule. */
export const polygonAndBox: LineRule = {
	id: "polygon-and-box",
	summary: "An object has both a box and a polygon, but only the polygon is read.",
	explanation:
		"Training computes the box from the polygon, even for object detection, and ignores `topX`, `topY`, `bottomX`, and `bottomY`. They do no harm, but it goes unnoticed if they contradict the polygon.",
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
					message: `$This object has a polygon as well as ${listed(keys)}; training ignores the box and computes its own`,
					consequence: "value-ignored",
					data: { object: fields.index },
				};
			}
		}
	},
};
