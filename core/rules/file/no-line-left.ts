import { recordsOf } from "#core/facts/file-facts.ts";
import type { FileFinding, FileRule } from "#core/rules/file-rule.ts";
import { markLine } from "#core/rules/reading/mark-in-file.ts";

/** A file of which training skips every line. */
export const noLineLeft: FileRule = {
	id: "no-line-left",
	summary: "Training skips every line of the file.",
	explanation:
		"A line with an error is skipped, and training goes on with the others. If none is left, it stops. The same happens where no line at all has `image_url`, or none has `label`: the whole column is missing then. Every line has findings of its own, which say why it is lost.",
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
				return; // a line that ends the job says so itself
			}
			line ??= at;
		}
		// Where the task is not known, `not-annotations` speaks.
		if (line !== undefined && file.task) {
			yield {
				ruleId: "no-line-left",
				line,
				...markLine(file, line),
				message: "Every line of this file is lost, so nothing is left; training stops with an error",
				consequence: "job-fails",
			};
		}
	},
};
