import { findMember, type JsonNode } from "#core/jsonl/json-node.ts";
import type { Finding } from "#core/rules/finding.ts";
import { shownValue } from "#core/rules/reading/shown-value.ts";
import type { LineRule } from "#core/rules/rule.ts";
import { hasPolygon } from "#core/tasks/object-fields.ts";

/** The key `bbox` of an older schema, empty, beside a polygon. */
export const bboxNull: LineRule = {
	id: "bbox-null",
	summary: "An empty `bbox` of an older schema stands beside a polygon.",
	explanation:
		'The first scripts for instance segmentation wrote `"bbox": "null"` into every object. It has gone from the schema, and training never read it: the box is computed from the polygon.',
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
					message: `bbox is ${shownValue(bbox.value, line)}, a key of an older schema; training ignores it`,
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
