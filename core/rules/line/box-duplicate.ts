import { classValue } from "#core/forecast/class-value.ts";
import { BOX_KEYS } from "#core/model/box.ts";
import type { Finding } from "#core/rules/finding.ts";
import type { LineRule } from "#core/rules/rule.ts";
import { boxOf, hasPolygon, type ObjectFields } from "#core/tasks/object-fields.ts";

/** Two objects on a line with the same class and the same box. */
export const boxDuplicate: LineRule = {
	id: "box-duplicate",
	summary: "Two objects in an image have the same class and the same box.",
	explanation:
		"Training uses both, as if there were two such objects in the same place. This does little harm, but the object counts twice, and one of the two may have been meant to have a different box. Such lines come from annotations that were saved twice and from merged files.",
	consequences: ["none"],
	example: {
		task: "object-detection",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "topX": 0.1, "topY": 0.2, "bottomX": 0.5, "bottomY": 0.8}, {"label": "can", "topX": 0.1, "topY": 0.2, "bottomX": 0.5, "bottomY": 0.8}]}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "topX": 0.1, "topY": 0.2, "bottomX": 0.5, "bottomY": 0.8}]}',
	},
	*check({ objects, forecast }): Iterable<Finding> {
		const first = new Map<string, number>();
		for (const fields of objects) {
			const identity = forecast.fates[fields.index]?.fate === "kept" ? identityOf(fields) : undefined;
			const earlier = identity === undefined ? undefined : first.get(identity);
			if (earlier !== undefined) {
				yield {
					ruleId: "box-duplicate",
					start: fields.node.start,
					end: fields.node.end,
					message: `Object ${fields.index + 1} has the same class and box as object ${earlier + 1}; training counts it as another object`,
					consequence: "none",
					data: { object: fields.index },
				};
			} else if (identity !== undefined) {
				first.set(identity, fields.index);
			}
		}
	},
};

/**
 * Equal for two objects with the same class and box, however they are written; `undefined` if a polygon is read
 * instead.
 */
function identityOf(fields: ObjectFields): string | undefined {
	const box = hasPolygon(fields) ? undefined : boxOf(fields);
	const name = fields.label && classValue(fields.label.value);
	// Adding zero turns minus zero into zero.
	return box && name && `${BOX_KEYS.map((key) => box[key] + 0).join(" ")} ${name.key}`;
}
