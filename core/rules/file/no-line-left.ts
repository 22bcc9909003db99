import { recordsOf } from "#core/facts/file-facts.ts";
import type { FileFinding, FileRule } from "#core/rules/file-rule.ts";
import { markLine } from "#core/rules/reading/mark-in-file.ts";

/** A file whose lines are all skipped in training. */
export const noLineLeft: FileRule = {
	id: "no-line-left",
	summary: "Training skips every line of the file.",
	explanation:
		"A line with an error is skipped, and training continues with the others. If no line is left, it stops. The same happens if every line lacks `image_url`, or every line lacks `label`: then the whole column is missing. The other problems on each line explain why it is lost.",
	consequences: ["job-fails"],
	example: {
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": ["can", null]}\n{"image_url": "AmlDatastore://data/2.jpg", "label": ["can", 1.5]}\n',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": ["can"]}\n{"image_url": "AmlDatastore://data/2.jpg", "label": ["can", "carton"]}\n',
	},
	isAboutLosses: true,
	*check(file): Iterable<FileFinding> {
		let line: number | undefined;
		for (const [at, { outcome, endsJob }] of recordsOf(file)) {
			if (outcome !== "skipped" || endsJob) {
				return; // A line that ends the job has its own finding.
			}
			line ??= at;
		}
		// If the task is not known, `not-annotations` reports it.
		if (line !== undefined && file.task) {
			yield {
				ruleId: "no-line-left",
				line,
				...markLine(file, line),
				message: "Every line of this file is skipped; training stops with an error",
				consequence: "job-fails",
			};
		}
	},
};
