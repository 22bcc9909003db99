import { recordsOf } from "#core/facts/file-facts.ts";
import type { FileFinding, FileRule } from "#core/rules/file-rule.ts";
import { markLine } from "#core/rules/reading/mark-in-file.ts";

/** A file in which no line looks like an annotation. An editor stays silent about it; who asks for validation is told. */
export const notAnnotations: FileRule = {
	id: "not-annotations",
	summary: "No line has both image_url and label.",
	explanation:
		"An annotation file names an image (`image_url`) and its `label` on every line. Without the two columns training stops at once. The file may be something else altogether, such as predictions or a log.",
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
				message: "No line has both image_url and label, so this is no annotation file; training fails on it",
				consequence: "job-fails",
			};
		}
	},
};
