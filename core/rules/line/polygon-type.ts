import { describeKind, type JsonNode } from "#core/jsonl/json-node.ts";
import type { Finding } from "#core/rules/finding.ts";
import { LINE_SKIPPED, type Loss, uncaught } from "#core/rules/loss.ts";
import { polygonErrorLoss, polygonsOf } from "#core/rules/reading/polygon-layout.ts";
import { shownValue } from "#core/rules/reading/shown-value.ts";
import type { LineContext, LineRule } from "#core/rules/rule.ts";

/** A polygon, or one of its segments, is not a list. */
export const polygonType: LineRule = {
	id: "polygon-type",
	summary: "`polygon` or one of its segments is not a list.",
	explanation:
		'A polygon is a list of segments, and a segment is a list of numbers. A string (including `"null"`), a number, or `true` in place of either is an error, and the whole line is skipped. In place of the first segment, `null`, `false`, 0, or an empty string makes the runtime drop the object without a message. An object as the polygon, such as COCO\'s run-length encoding `{"counts": …, "size": …}`, is an error that the runtime does not catch, and the job stops.',
	consequences: ["line-skipped", "job-fails", "object-dropped"],
	example: {
		task: "instance-segmentation",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "polygon": "null"}]}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "polygon": [[0.1, 0.2, 0.5, 0.2, 0.5, 0.8]]}]}',
	},
	*check(context): Iterable<Finding> {
		for (const { fields, polygon, layout } of polygonsOf(context)) {
			if (layout === "not-a-list") {
				const loss = polygon.kind === "object" ? uncaught(context) : LINE_SKIPPED;
				yield wrongType(context, fields.index, polygon, "polygon", "a list of segments", loss);
			} else if (layout === "segments") {
				const item = polygon.items.find((each) => each.kind !== "array");
				if (item) {
					const loss = polygonErrorLoss(polygon);
					yield wrongType(context, fields.index, item, "A segment of polygon", "a list of numbers", loss);
				}
			}
		}
	},
};

function wrongType(
	{ line }: LineContext,
	object: number,
	node: JsonNode,
	name: string,
	expected: string,
	loss: Loss,
): Finding {
	const shown = node.kind === "object" ? describeKind(node) : shownValue(node, line);
	return {
		ruleId: "polygon-type",
		start: node.start,
		end: node.end,
		message: `${name} is ${shown}, not ${expected}; ${loss.outcome}`,
		consequence: loss.consequence,
		data: { object },
	};
}
