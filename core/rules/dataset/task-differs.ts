import { recordsOf } from "#core/facts/file-facts.ts";
import type { DatasetFinding, DatasetPart, DatasetRule } from "#core/rules/dataset-rule.ts";
import { markValue } from "#core/rules/reading/mark-in-file.ts";

/** Files of one dataset that are written for different tasks. */
export const taskDiffers: DatasetRule = {
	id: "task-differs",
	summary: "The files of one dataset are written for different tasks.",
	explanation:
		"A job has one task for all its files. Lines that are written for another task are skipped or lose their objects; for example, instance segmentation drops a box without a polygon. The task of each file is determined from its own lines.",
	consequences: ["none"],
	severity: "error",
	example: {
		bad: {
			"train.jsonl": '{"image_url": "AmlDatastore://data/1.jpg", "label": "can"}\n',
			"validation.jsonl": '{"image_url": "AmlDatastore://data/2.jpg", "label": ["can"]}\n',
		},
		good: {
			"train.jsonl": '{"image_url": "AmlDatastore://data/1.jpg", "label": "can"}\n',
			"validation.jsonl": '{"image_url": "AmlDatastore://data/2.jpg", "label": "can"}\n',
		},
	},
	*check(parts): Iterable<DatasetFinding> {
		const known = parts.filter(({ facts }) => facts.task);
		for (const part of known) {
			// The training file is what the others are compared with; it is compared with the first one that differs.
			const other = [...known.filter(({ split }) => split === "train"), ...known].find(
				({ facts }) => facts.task?.id !== part.facts.task?.id,
			);
			if (other) {
				yield finding(part, other);
			}
		}
	},
};

function finding(part: DatasetPart, other: DatasetPart): DatasetFinding {
	const [place, otherPlace] = [firstLabel(part), firstLabel(other)];
	return {
		file: part.file,
		ruleId: "task-differs",
		...place,
		message: `This file is written for ${part.facts.task?.name}, but ${other.name} for ${other.facts.task?.name}; training would not read both as intended`,
		consequence: "none",
		related: { file: other.file, ...otherPlace, message: `Written for ${other.facts.task?.name}` },
	};
}

function firstLabel({ facts }: DatasetPart) {
	const [line] = recordsOf(facts).next().value ?? [0];
	return { line, ...markValue(facts, line, "label") };
}
