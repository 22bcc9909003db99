import type { JsonMember } from "#core/jsonl/json-node.ts";
import { BOX_KEYS } from "#core/model/box.ts";
import type { Finding } from "#core/rules/finding.ts";
import { LINE_SKIPPED, type Loss, OBJECT_DROPPED } from "#core/rules/loss.ts";
import { bboxInstead, misspelledInObject, misspelledInRecord } from "#core/rules/reading/misspelled-keys.ts";
import { shorten } from "#core/rules/reading/shown-value.ts";
import type { LineContext, LineRule } from "#core/rules/rule.ts";
import type { ObjectFields } from "#core/tasks/object-fields.ts";

/** A key that is almost certainly a misspelling of a missing key that training reads. */
export const typoKey: LineRule = {
	id: "typo-key",
	summary: "A key looks like one that training reads, but is spelled differently.",
	explanation:
		"Keys must be spelled exactly, including case: `topx`, `iscrowd`, `polygons`, `imageUrl`, or `lable` are not read, so the intended key is missing. COCO's `bbox` is not read either; a box has the four keys `topX`, `topY`, `bottomX`, and `bottomY`, with normalized coordinates. A key is reported only if the correct one is missing.",
	consequences: ["line-skipped", "object-dropped", "value-ignored"],
	severity: "warning",
	example: {
		task: "object-detection",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "topx": 0.1, "topY": 0.2, "bottomX": 0.5, "bottomY": 0.8}]}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "topX": 0.1, "topY": 0.2, "bottomX": 0.5, "bottomY": 0.8}]}',
	},
	*check({ task, record, objects }): Iterable<Finding> {
		for (const [key, member] of record ? misspelledInRecord(record) : []) {
			yield typo(member, key, key === "image_details" ? IGNORED : LINE_SKIPPED);
		}
		for (const fields of objects) {
			for (const [key, member] of misspelledInObject(fields, task)) {
				yield typo(member, key, lossWithout(key, fields, task), fields.index);
			}
			const bbox = bboxInstead(fields, task);
			if (bbox) {
				yield {
					ruleId: "typo-key",
					start: bbox.keyStart,
					end: bbox.keyEnd,
					message: `bbox is a COCO key, and topX, topY, bottomX, and bottomY are missing; ${LINE_SKIPPED.outcome}`,
					consequence: LINE_SKIPPED.consequence,
					data: { object: fields.index },
				};
			}
		}
	},
};

const IGNORED: Loss = { consequence: "value-ignored", outcome: "training ignores this value" };

function typo(member: JsonMember, key: string, { consequence, outcome }: Loss, object?: number): Finding {
	return {
		ruleId: "typo-key",
		start: member.keyStart,
		end: member.keyEnd,
		message: `${shorten(member.key)} looks like ${key}, which is missing; ${outcome}`,
		consequence,
		data: { ...(object === undefined ? {} : { object }), suggestion: key },
	};
}

/** What the object loses because that key is missing. */
function lossWithout(key: string, fields: ObjectFields, task: LineContext["task"]): Loss {
	if (key === "isCrowd") {
		return IGNORED;
	}
	if (key === "polygon" && BOX_KEYS.every((each) => fields.box[each])) {
		return task.needsPolygon ? OBJECT_DROPPED : IGNORED;
	}
	return LINE_SKIPPED;
}
