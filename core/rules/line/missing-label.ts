import type { Finding } from "#core/rules/finding.ts";
import { misspelledInRecord } from "#core/rules/reading/misspelled-keys.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** A record without `label`. `typo-key` reports misspelled keys. */
export const missingLabel: LineRule = {
	id: "missing-label",
	summary: "The key `label` is missing.",
	explanation:
		'An image without the key `label` is skipped; it is not treated as a background image. To say that an image shows nothing, write `"label": []` (in multi-label classification, this means that no class applies). If the key is missing from every line of the file, the job stops with “No labels found to initialize dataset.”',
	consequences: ["line-skipped"],
	example: {
		task: "object-detection",
		bad: '{"image_url": "AmlDatastore://data/1.jpg"}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "topX": 0.1, "topY": 0.2, "bottomX": 0.5, "bottomY": 0.8}]}',
	},
	*check({ record, label }): Iterable<Finding> {
		if (record && !label && !misspelledInRecord(record).has("label")) {
			yield {
				ruleId: "missing-label",
				start: record.start,
				end: record.start + 1,
				message: "label is missing; training skips this image",
				consequence: "line-skipped",
			};
		}
	},
};
