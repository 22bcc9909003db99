import type { JsonNode } from "#core/jsonl/json-node.ts";
import type { Finding } from "#core/rules/finding.ts";
import { imageDetail, imageDetails } from "#core/rules/reading/image-details.ts";
import { shownValue } from "#core/rules/reading/shown-value.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** `image_details` is not an object, or its `format` is not a string. */
export const detailsType: LineRule = {
	id: "details-type",
	summary: "`image_details` is not an object, or its `format` is not a string.",
	explanation:
		'Training never reads `image_details`, so nothing is lost. Other tools do, and they expect an object such as `{"format": "jpg", "width": 640, "height": 480}`, in which every key is optional.',
	consequences: ["value-ignored"],
	example: {
		task: "multiclass",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "image_details": null, "label": "can"}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "image_details": {"format": "jpg"}, "label": "can"}',
	},
	*check(context): Iterable<Finding> {
		const details = imageDetails(context)?.value;
		if (details && details.kind !== "object") {
			yield wrongType(details, `image_details is ${shownValue(details, context.line)}, not an object`);
		}
		const format = imageDetail(context, "format")?.value;
		if (format && format.kind !== "string") {
			yield wrongType(format, `format is ${shownValue(format, context.line)}, not a string`);
		}
	},
};

function wrongType({ start, end }: JsonNode, fact: string): Finding {
	return {
		ruleId: "details-type",
		start,
		end,
		message: `${fact}; training ignores it`,
		consequence: "value-ignored",
	};
}
