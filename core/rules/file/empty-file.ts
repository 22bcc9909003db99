import { recordsOf } from "#core/facts/file-facts.ts";
import type { FileFinding, FileRule } from "#core/rules/file-rule.ts";

/** A file without a single record. */
export const emptyFile: FileRule = {
	id: "empty-file",
	summary: "The file has no annotations.",
	explanation: "Training stops before it begins, because there is no column `image_url` to read.",
	consequences: ["job-fails"],
	example: { bad: "\n", good: '{"image_url": "AmlDatastore://data/1.jpg", "label": "can"}\n' },
	*check(file): Iterable<FileFinding> {
		if (recordsOf(file).next().done) {
			yield {
				ruleId: "empty-file",
				line: 0,
				start: 0,
				end: 0,
				message: "The file has no annotations; training has nothing to read",
				consequence: "job-fails",
			};
		}
	},
};
