import type { Finding } from "#core/rules/finding.ts";
import { shownValue } from "#core/rules/reading/shown-value.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** `image_url` is not a string. */
export const imageUrlType: LineRule = {
	id: "image-url-type",
	summary: "`image_url` is not a string.",
	explanation:
		"`image_url` is the image's URL as a string: `azureml://subscriptions/…/datastores/…/paths/…`, or in the older form `AmlDatastore://{datastore}/{path}`. A number, `null`, or a list does not lead to an image, so the line is skipped.",
	consequences: ["line-skipped"],
	example: {
		task: "multiclass",
		bad: '{"image_url": null, "label": "can"}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": "can"}',
	},
	*check({ line, imageUrl }): Iterable<Finding> {
		if (imageUrl && imageUrl.value.kind !== "string") {
			yield {
				ruleId: "image-url-type",
				start: imageUrl.value.start,
				end: imageUrl.value.end,
				message: `image_url is ${shownValue(imageUrl.value, line)}, not a string; training skips this line`,
				consequence: "line-skipped",
			};
		}
	},
};
