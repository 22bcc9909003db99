import type { Finding } from "#core/rules/finding.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** `image_url` is an empty string. */
export const imageUrlEmpty: LineRule = {
	id: "image-url-empty",
	summary: "`image_url` is empty.",
	explanation:
		"An empty URL does not lead to an image, so the line is skipped. It usually comes from an empty cell in a spreadsheet.",
	consequences: ["line-skipped"],
	example: {
		task: "multiclass",
		bad: '{"image_url": "", "label": "can"}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": "can"}',
	},
	*check({ imageUrl }): Iterable<Finding> {
		if (imageUrl?.value.kind === "string" && imageUrl.value.value === "") {
			yield {
				ruleId: "image-url-empty",
				start: imageUrl.value.start,
				end: imageUrl.value.end,
				message: "image_url is empty; training skips this line",
				consequence: "line-skipped",
			};
		}
	},
};
