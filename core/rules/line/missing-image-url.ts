import type { Finding } from "#core/rules/finding.ts";
import { misspelledInRecord } from "#core/rules/reading/misspelled-keys.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** A record without `image_url`. `typo-key` reports misspelled keys. */
export const missingImageUrl: LineRule = {
	id: "missing-image-url",
	summary: "The key `image_url` is missing.",
	explanation:
		"Without `image_url`, training does not know which image the label belongs to, and it skips the line. If the key is missing from every line of the file, the job stops with “Image URL column 'image_url' is not present in the dataset.”",
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
