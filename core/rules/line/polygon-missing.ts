import { BOX_KEYS } from "#core/model/box.ts";
import type { Finding } from "#core/rules/finding.ts";
import { LINE_SKIPPED, OBJECT_DROPPED } from "#core/rules/loss.ts";
import { misspelledInObject } from "#core/rules/reading/misspelled-keys.ts";
import type { LineRule } from "#core/rules/rule.ts";
import { hasPolygon, type ObjectFields } from "#core/tasks/object-fields.ts";

/** An object on a segmentation line without a polygon. `typo-key` reports misspelled keys. */
export const polygonMissing: LineRule = {
	id: "polygon-missing",
	summary: "An object has no `polygon`, but the task is instance segmentation.",
	explanation:
		'Instance segmentation learns from polygons. An object with only a box is dropped without a message; an object with neither a polygon nor a complete box is an incomplete record, and the whole line is skipped. `"polygon": false` counts as no polygon.',
	consequences: ["object-dropped", "line-skipped"],
	example: {
		task: "instance-segmentation",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "topX": 0.1, "topY": 0.2, "bottomX": 0.5, "bottomY": 0.8}]}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "polygon": [[0.1, 0.2, 0.5, 0.2, 0.5, 0.8]]}]}',
	},
	*check({ task, objects }): Iterable<Finding> {
		for (const fields of task.needsPolygon ? objects : []) {
			if (hasPolygon(fields) || misspelledInObject(fields, task).has("polygon")) {
				continue;
			}
			const { consequence, outcome } = BOX_KEYS.every((key) => fields.box[key])
				? OBJECT_DROPPED
				: LINE_SKIPPED;
			yield {
				ruleId: "polygon-missing",
				...place(fields),
				message: `This object has no polygon, which ${task.name} requires; ${outcome}`,
				consequence,
				data: { object: fields.index },
			};
		}
	},
};

function place({ node, polygon }: ObjectFields): { readonly start: number; readonly end: number } {
	return polygon
		? { start: polygon.value.start, end: polygon.value.end }
		: { start: node.start, end: node.start + 1 };
}
