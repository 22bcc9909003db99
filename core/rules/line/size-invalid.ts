import type { JsonNode } from "#core/jsonl/json-node.ts";
import type { Finding } from "#core/rules/finding.ts";
import { imageDetail } from "#core/rules/reading/image-details.ts";
import { shownValue } from "#core/rules/reading/shown-value.ts";
import type { LineRule } from "#core/rules/rule.ts";
import { isWholeNumber } from "#core/tasks/python-values.ts";

/** The image's width or height is neither a number of pixels nor a string such as `"400px"`. */
export const sizeInvalid: LineRule = {
	id: "size-invalid",
	summary:
		'The image\'s `width` or `height` is neither a positive whole number nor a string such as `"400px"`.',
	explanation:
		'Training never reads `image_details`, so nothing is lost. The schema allows two ways to write a size: `400` and `"400px"`. Fractional sizes such as `640.0` come from COCO files that were converted.',
	consequences: ["value-ignored"],
	example: {
		task: "multiclass",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "image_details": {"width": 640, "height": "480"}, "label": "can"}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "image_details": {"width": 640, "height": 480}, "label": "can"}',
	},
	*check(context): Iterable<Finding> {
		for (const key of ["width", "height"] as const) {
			const value = imageDetail(context, key)?.value;
			if (value && !isSize(value)) {
				yield {
					ruleId: "size-invalid",
					start: value.start,
					end: value.end,
					message: `${key} is ${shownValue(value, context.line)}, neither a positive whole number nor a string such as "400px"; training ignores this value`,
					consequence: "value-ignored",
				};
			}
		}
	},
};

function isSize(node: JsonNode): boolean {
	return node.kind === "number"
		? isWholeNumber(node.text) && node.value > 0
		: node.kind === "string" && /^[1-9]\d*px$/.test(node.value);
}
