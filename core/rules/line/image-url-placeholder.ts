import { findPlaceholder } from "#core/model/url-placeholder.ts";
import type { Finding } from "#core/rules/finding.ts";
import { imageUrlText } from "#core/rules/reading/image-url-text.ts";
import { spanInLine } from "#core/rules/reading/inside-text.ts";
import { shorten } from "#core/rules/reading/shown-value.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** `image_url` still contains a placeholder from a template. */
export const imageUrlPlaceholder: LineRule = {
	id: "image-url-placeholder",
	summary: "`image_url` still contains a placeholder from a template.",
	explanation:
		"Azure's notebooks write the base of every URL as `azureml://subscriptions/<my-subscription-id>/resourcegroups/<my-resource-group>/…`, with placeholders to fill in. The rule looks for words in angle brackets or braces, path segments that consist of three dots, `your-…`, and a subscription that is not a valid ID, such as `my-subscription-id`.",
	consequences: ["none"],
	severity: "warning",
	example: {
		task: "multiclass",
		bad: '{"image_url": "azureml://datastores/<my-datastore>/paths/1.jpg", "label": "can"}',
		good: '{"image_url": "azureml://datastores/workspaceblobstore/paths/1.jpg", "label": "can"}',
	},
	*check(context): Iterable<Finding> {
		const url = imageUrlText(context);
		const place = url && findPlaceholder(url.value);
		if (url && place) {
			yield {
				ruleId: "image-url-placeholder",
				...spanInLine(url, place, context.line),
				message: `image_url contains ${shorten(url.value.slice(place.start, place.end))}, which looks like a placeholder from a template; training would not find the image`,
				consequence: "none",
			};
		}
	},
};
