import { imageFormat } from "#core/model/image-format.ts";
import { IMAGE_FORMATS } from "#core/model/image-size.ts";
import { fileExtension, pathSpan } from "#core/model/url-path.ts";
import type { Finding } from "#core/rules/finding.ts";
import { imageUrlText } from "#core/rules/reading/image-url-text.ts";
import { spanInLine } from "#core/rules/reading/inside-text.ts";
import { listed } from "#core/rules/reading/shown-value.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** The image's file extension is not a format that training reads. A name without an extension is not reported. */
export const imageFormatUnsupported: LineRule = {
	id: "image-format-unsupported",
	summary: "The file extension in `image_url` is not a format that AutoML for Images documents.",
	explanation: `Azure documents ${listed(IMAGE_FORMATS)}. Training opens images by their content, with Pillow or, for YOLO, with OpenCV, and skips images that it cannot open. Other formats, such as \`gif\`, \`webp\`, or \`heic\`, may be readable by only one of the two, or by neither.`,
	consequences: ["none"],
	severity: "warning",
	example: {
		task: "multiclass",
		bad: '{"image_url": "AmlDatastore://data/1.heic", "label": "can"}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": "can"}',
	},
	*check(context): Iterable<Finding> {
		const url = imageUrlText(context);
		const extension = url && fileExtension(url.value);
		if (url && extension !== undefined && imageFormat(extension) === undefined) {
			const { end } = pathSpan(url.value);
			yield {
				ruleId: "image-format-unsupported",
				...spanInLine(url, { start: end - extension.length - 1, end }, context.line),
				message: `The file extension .${extension} is not one of ${listed(IMAGE_FORMATS, "or")}; training would skip the image if it cannot open it`,
				consequence: "none",
			};
		}
	},
};
