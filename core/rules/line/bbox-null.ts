import { findMember, type JsonNode } from "#core/jsonl/json-node.ts";
import type { Finding } from "#core/rules/finding.ts";
import { shownValue } from "#core/rules/reading/shown-value.ts";
import type { LineRule } from "#core/rules/rule.ts";
import { hasPolygon } from "#core/tasks/object-fields.ts";

/** An empty `bbox` key from an older schema, next to a polygon. */
export const bboxNull: LineRule = {
	id: "bbox-null",
	summary: "An object with a polygon has an empty `bbox` key from an older schema.",
	explanation:
		'The first instance segmentation scripts wrote `"bbox": "null"` into every object. The key is no longer part of the schema, and training never read it: the box is computed from the polygon.',
	consequences: ["value-ignored"],
	example: {
		task: "instance-segmentation",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "bbox": "null", "polygon": [[0.1, 0.2, 0.5, 0.2, 0.5, 0.8]]}]}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "polygon": [[0.1, 0.2, 0.5, 0.2, 0.5, 0.8]]}]}',
	},
	*check({ line, objects }): Iterable<Finding> {
		for (const fields of objects) {
			const bbox = hasPolygon(fields) ? findMember(fields.node, "bbox") : undefined;
			if (bbox && isNull(bbox.value)) {
				yield {
					ruleId: "bbox-null",
					start: bbox.start,
					end: bbox.end,
					message: `bbox (${shownValue(bbox.value, line)}) is a key from an older schema; training ignores it`,
					consequence: "value-ignored",
					data: { object: fields.index },
				};
			}
		}
	},
};

function isNull(node: JsonNode): boolean {
	return node.kind === "null" || (node.kind === "string" && /^(?:null|none)?$/i.test(node.value));
}
