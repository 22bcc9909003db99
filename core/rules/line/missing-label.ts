import type { Finding } from "#core/rules/finding.ts";
import { misspelledInRecord } from "#core/rules/reading/misspelled-keys.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** A record without `label`. A misspelled key is `typo-key`'s. */
export const missingLabel: LineRule = {
	id: "missing-label",
	summary: "The record has no `label`.",
	explanation:
		'An image without the key `label` is skipped; it is not taken as a background image. To say that an image shows nothing, write `"label": []` (detection and segmentation; in multi-label classification it means that no class applies). If no line of the file has the key, the job stops with “No labels found to initialize dataset.”',
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
