import { imageFormat } from "#core/model/image-format.ts";
import { IMAGE_FORMATS } from "#core/model/image-size.ts";
import { fileExtension } from "#core/model/url-path.ts";
import type { Finding } from "#core/rules/finding.ts";
import { imageDetail } from "#core/rules/reading/image-details.ts";
import { imageUrlText } from "#core/rules/reading/image-url-text.ts";
import { listed, shownValue } from "#core/rules/reading/shown-value.ts";
import type { LineContext, LineRule } from "#core/rules/rule.ts";

/** `format` is not in the schema, or does not match the image's file extension. */
export const formatMismatch: LineRule = {
	id: "format-mismatch",
	summary: "`format` in `image_details` is unknown, or does not match the image's file extension.",
	explanation: `Training never reads \`image_details\`, so nothing is lost; it opens an image by its content. The schema allows ${listed(IMAGE_FORMATS)}. Case does not matter, and a format may be given by any of its file extensions: \`JPEG\`, \`jpe\`, and \`jpg\` are the same. Converters that write every line from one template give all images the same format.`,
	consequences: ["value-ignored"],
	example: {
		task: "multiclass",
		bad: '{"image_url": "AmlDatastore://data/1.png", "image_details": {"format": "jpg"}, "label": "can"}',
		good: '{"image_url": "AmlDatastore://data/1.png", "image_details": {"format": "png"}, "label": "can"}',
	},
	*check(context): Iterable<Finding> {
		const format = imageDetail(context, "format")?.value;
		const fact = format?.kind === "string" ? contradiction(format.value, context) : undefined;
		if (format && fact) {
			yield {
				ruleId: "format-mismatch",
				start: format.start,
				end: format.end,
				message: `format is ${shownValue(format, context.line)}, ${fact}; training ignores this value`,
				consequence: "value-ignored",
			};
		}
	},
};

/** An unknown extension says nothing about the format; `image-format-unsupported` reports it. */
function contradiction(format: string, context: LineContext): string | undefined {
	const url = imageUrlText(context);
	const extension = url && fileExtension(url.value);
	const known = imageFormat(format);
	if (extension !== undefined && imageFormat(extension) !== undefined) {
		return known === imageFormat(extension) ? undefined : `but the image's file name ends in .${extension}`;
	}
	return known !== undefined || format.toLowerCase() === extension
		? undefined
		: `not one of ${listed(IMAGE_FORMATS, "or")}`;
}
