import { recordsOf } from "#core/facts/file-facts.ts";
import type { FileFinding, FileRule } from "#core/rules/file-rule.ts";
import { markLine } from "#core/rules/reading/mark-in-file.ts";
import { counted } from "#core/rules/reading/shown-value.ts";

/** The minimum that the documentation requires of training data. */
const LEAST_RECORDS = 10;

/** A training file, according to its name, with fewer images than the documentation requires. */
export const tooFewImages: FileRule = {
	id: "too-few-images",
	summary: "A training file has fewer than 10 images.",
	explanation:
		"Azure's documentation says that training data needs at least 10 images to submit a job. The same page says that there is no minimum, and recommends 10 to 15 samples per class. The training code itself does not check for a minimum, so it is the service that may reject the job. The rule applies only to a file whose name or folder says that it is for training, such as `train_annotations.jsonl`; validation and test data may be smaller.",
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
				message: `This training file has ${counted(lines.length, "line")}, but the documentation requires at least ${LEAST_RECORDS} images; training would run with fewer, but the service may reject the job`,
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
