import { recordsOf } from "#core/file-facts/file-facts.ts";
import { markValue } from "#core/file-rules/mark.ts";
import type { DatasetFinding, DatasetPart, DatasetRule } from "./dataset-rule.ts";

/** An image in the files of two splits. */
export const imageInTwoSplits: DatasetRule = {
	id: "image-in-two-splits",
	summary: "The same image is in the file for training and in that for validation, or in that for a test.",
	explanation:
		"What the model has learnt by heart, it gets right: metrics on images that it was trained on say nothing about new ones, and the best model may be chosen by them. Such leaks come about where a dataset is put together of several exports, or split anew without the old files being removed. Images are compared as the trainer does, by datastore and path; copies under another name are not seen.",
	consequences: ["none"],
	severity: "warning",
	example: {
		bad: {
			"train.jsonl":
				'{"image_url": "AmlDatastore://data/1.jpg", "label": "can"}\n{"image_url": "AmlDatastore://data/2.jpg", "label": "can"}\n',
			"validation.jsonl": '{"image_url": "AmlDatastore://data/1.jpg", "label": "can"}\n',
		},
		good: {
			"train.jsonl": '{"image_url": "AmlDatastore://data/2.jpg", "label": "can"}\n',
			"validation.jsonl": '{"image_url": "AmlDatastore://data/1.jpg", "label": "can"}\n',
		},
	},
	*check(parts): Iterable<DatasetFinding> {
		const imagesOf = new Map(parts.map((part) => [part, images(part)]));
		for (const part of parts) {
			const others = parts.filter(({ split }) => split !== part.split);
			for (const [line, { imageKey, outcome }] of recordsOf(part.facts)) {
				const other =
					outcome !== "skipped" &&
					imageKey !== undefined &&
					others.find((each) => imagesOf.get(each)?.has(imageKey));
				if (other) {
					yield finding(part, line, other, imagesOf.get(other)?.get(imageKey) as number);
				}
			}
		}
	},
};

/** The first line of each image that training keeps. */
function images({ facts }: DatasetPart): Map<string, number> {
	const lines = new Map<string, number>();
	for (const [line, { imageKey, outcome }] of recordsOf(facts)) {
		if (imageKey !== undefined && outcome !== "skipped" && !lines.has(imageKey)) {
			lines.set(imageKey, line);
		}
	}
	return lines;
}

function finding(part: DatasetPart, line: number, other: DatasetPart, otherLine: number): DatasetFinding {
	return {
		file: part.file,
		ruleId: "image-in-two-splits",
		line,
		...markValue(part.facts, line, "image_url"),
		message: `Line ${otherLine + 1} of ${other.name} has this image as well; what training learns from it is measured on the same image`,
		consequence: "none",
		related: {
			file: other.file,
			line: otherLine,
			...markValue(other.facts, otherLine, "image_url"),
			message: "The same image",
		},
	};
}
