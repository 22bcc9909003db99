import { recordsOf } from "#core/facts/file-facts.ts";
import type { FileFinding, FileRule } from "#core/rules/file-rule.ts";
import { markLine } from "#core/rules/reading/mark-in-file.ts";
import { counted } from "#core/rules/reading/shown-value.ts";

/** What the documentation asks of training data. */
const LEAST_RECORDS = 10;

/** A file for training, as its name says, with fewer images than the documentation asks for. */
export const tooFewImages: FileRule = {
	id: "too-few-images",
	summary: "A file for training has fewer than 10 records.",
	explanation:
		"Azure's documentation says that training data needs at least 10 images to submit a job. The same page says that there is no minimum, and recommends 10 to 15 samples a class; the training code itself asks for no number, so it is the service that may refuse the job. Only a file whose name or folder says that it is for training is held to it, such as `train_annotations.jsonl`: validation and test data may be smaller.",
	consequences: ["none"],
	severity: "information",
	example: { split: "train", bad: classes(3), good: classes(LEAST_RECORDS) },
	*check(file): Iterable<FileFinding> {
		if (file.split !== "train" || !file.task) {
			return;
		}
		const lines: number[] = [];
		for (const [line] of recordsOf(file)) {
			lines.push(line);
			if (lines.length === LEAST_RECORDS) {
				return;
			}
		}
		const [first] = lines;
		if (first !== undefined) {
			yield {
				ruleId: "too-few-images",
				line: first,
				...markLine(file, first),
				message: `This file for training has ${counted(lines.length, "record")}, and the documentation asks for at least ${LEAST_RECORDS}; training would run with fewer, but the service may refuse the job`,
				consequence: "none",
			};
		}
	},
};

function classes(count: number): string {
	return Array.from(
		{ length: count },
		(_, i) => `{"image_url": "AmlDatastore://data/${i + 1}.jpg", "label": "can"}\n`,
	).join("");
}
