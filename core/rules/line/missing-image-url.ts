import type { Finding } from "#core/rules/finding.ts";
import { misspelledInRecord } from "#core/rules/reading/misspelled-keys.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** A record without `image_url`. A misspelled key is `typo-key`'s. */
export const missingImageUrl: LineRule = {
	id: "missing-image-url",
	summary: "The record has no `image_url`.",
	explanation:
		"Without `image_url` the trainer does not know which image the label belongs to, and skips the line. If no line of the file has the key, the job stops with “Image URL column 'image_url' is not present in the dataset.”",
	consequences: ["line-skipped"],
	example: {
		task: "multiclass",
		bad: '{"label": "can"}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": "can"}',
	},
	*check({ record, imageUrl }): Iterable<Finding> {
		if (record && !imageUrl && !misspelledInRecord(record).has("image_url")) {
			yield {
				ruleId: "missing-image-url",
				start: record.start,
				end: record.start + 1,
				message: "image_url is missing; training skips this line",
				consequence: "line-skipped",
			};
		}
	},
};
