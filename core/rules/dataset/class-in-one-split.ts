import type { DatasetFinding, DatasetPart, DatasetRule } from "#core/rules/dataset-rule.ts";
import { type ClassFacts, classFacts, className } from "#core/rules/reading/class-facts.ts";
import { markClass } from "#core/rules/reading/mark-in-file.ts";
import { listed } from "#core/rules/reading/shown-value.ts";

/** A class that training never sees, or that is never measured. */
export const classInOneSplit: DatasetRule = {
	id: "class-in-one-split",
	summary: "A class appears only in the training files, or only in the validation and test files.",
	explanation:
		"Training combines the classes of both files, so such a dataset runs. But a class that is only in validation is never learned and lowers the metrics; a class that is only in training is learned, but no metric shows how well. If a class has few images, a random split easily leaves one part without it.",
	consequences: ["none"],
	example: {
		bad: {
			"train.jsonl": '{"image_url": "AmlDatastore://data/1.jpg", "label": "can"}\n',
			"validation.jsonl":
				'{"image_url": "AmlDatastore://data/2.jpg", "label": "can"}\n{"image_url": "AmlDatastore://data/3.jpg", "label": "carton"}\n',
		},
		good: {
			"train.jsonl":
				'{"image_url": "AmlDatastore://data/1.jpg", "label": "can"}\n{"image_url": "AmlDatastore://data/3.jpg", "label": "carton"}\n',
			"validation.jsonl":
				'{"image_url": "AmlDatastore://data/2.jpg", "label": "can"}\n{"image_url": "AmlDatastore://data/4.jpg", "label": "carton"}\n',
		},
	},
	*check(parts): Iterable<DatasetFinding> {
		const learned = classesOf(parts.filter(({ split }) => split === "train"));
		const measured = classesOf(parts.filter(({ split }) => split !== "train"));
		if (learned.size === 0 || measured.size === 0) {
			return;
		}
		const measuring = parts.filter(({ split }) => split !== "train").map(({ name }) => name);
		for (const part of parts) {
			const isTrain = part.split === "train";
			const elsewhere = isTrain ? measured : learned;
			for (const each of classFacts(part.facts).filter(({ value }) => !elsewhere.has(value.key))) {
				yield finding(part, each, isTrain ? neverMeasured(measuring) : NEVER_LEARNED);
			}
		}
	},
};

const NEVER_LEARNED = "not in any training file; training would know its name but never see an example";

function neverMeasured(files: readonly string[]): string {
	return `not in ${listed(files, "or")}; training learns it, but nothing measures how well`;
}

function classesOf(parts: readonly DatasetPart[]): Set<string> {
	return new Set(parts.flatMap(({ facts }) => classFacts(facts).map(({ value }) => value.key)));
}

function finding({ file, facts }: DatasetPart, { line, value }: ClassFacts, where: string): DatasetFinding {
	return {
		file,
		ruleId: "class-in-one-split",
		line,
		...markClass(facts, line, className(value)),
		message: `The class "${className(value)}" is ${where}`,
		consequence: "none",
	};
}
