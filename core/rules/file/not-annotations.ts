import { recordsOf } from "#core/facts/file-facts.ts";
import type { FileFinding, FileRule } from "#core/rules/file-rule.ts";
import { markLine } from "#core/rules/reading/mark-in-file.ts";

/** A file in which no line looks like an annotation. The editor does not report it; the command line does. */
export const notAnnotations: FileRule = {
	id: "not-annotations",
	summary: "No line has both `image_url` and `label`.",
	explanation:
		"Every line of an annotation file has an image (`image_url`) and its `label`. Without these two columns, training stops immediately. The file may be something else entirely, such as predictions or a log.",
	consequences: ["job-fails"],
	example: {
		bad: '{"role": "user", "text": "hello"}\n',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": "can"}\n',
	},
	*check(file): Iterable<FileFinding> {
		const [first] = recordsOf(file).next().value ?? [];
		if (file.task === undefined && first !== undefined) {
			yield {
				ruleId: "not-annotations",
				line: first,
				...markLine(file, first),
				message:
					"No line has both image_url and label, so this is not an annotation file; training fails on it",
				consequence: "job-fails",
			};
		}
	},
};
