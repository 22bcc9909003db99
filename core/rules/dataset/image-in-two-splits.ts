import { recordsOf } from "#core/facts/file-facts.ts";
import { imageUrlOf } from "#core/facts/image-url-of.ts";
import { imageKey } from "#core/model/image-url.ts";
import type { DatasetFinding, DatasetPart, DatasetRule } from "#core/rules/dataset-rule.ts";
import { markValue } from "#core/rules/reading/mark-in-file.ts";

/** An image that is in the files of two parts. */
export const imageInTwoSplits: DatasetRule = {
	id: "image-in-two-splits",
	summary: "The same image is in more than one of the training, validation, and test files.",
	explanation:
		"A model gets images right that it has memorized: metrics on images that it was trained on say nothing about new ones, and the best model may be chosen by them. Such leaks happen when a dataset is combined from several exports, or is split again without removing the old files. Images are compared the way training does it, by datastore and path; copies under another name are not detected.",
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
		const imagesOf = new Map(parts.map((part) => [part, new ImageLines(part)]));
		for (const part of parts) {
			const others = parts.filter(({ split }) => split !== part.split);
			for (const [line, { imageHash, outcome }] of recordsOf(part.facts)) {
				if (outcome === "skipped" || imageHash === undefined) {
					continue;
				}
				for (const other of others) {
					const otherLine = imagesOf.get(other)?.find(imageHash, () => keyOn(part, line));
					if (otherLine !== undefined) {
						yield finding(part, line, other, otherLine);
						break;
					}
				}
			}
		}
	},
};

/**
 * The first line of each image that training keeps, by the image's hash. Images with equal hashes all have an entry.
 */
class ImageLines {
	readonly #part: DatasetPart;
	readonly #byHash = new Map<number, number | number[]>();

	constructor(part: DatasetPart) {
		this.#part = part;
		const seen = new Set<number>();
		for (const [line, { imageKey, imageHash, outcome }] of recordsOf(part.facts)) {
			if (outcome !== "skipped" && imageKey !== undefined && imageHash !== undefined && !seen.has(imageKey)) {
				seen.add(imageKey);
				const known = this.#byHash.get(imageHash);
				this.#byHash.set(imageHash, known === undefined ? line : [known, line].flat());
			}
		}
	}

	/** The line with the image. If hashes are equal, the keys are compared. */
	find(hash: number, key: () => string): number | undefined {
		const lines = this.#byHash.get(hash);
		return lines === undefined ? undefined : [lines].flat().find((line) => keyOn(this.#part, line) === key());
	}
}

function keyOn({ facts }: DatasetPart, line: number): string {
	return imageKey(imageUrlOf(facts.textOf(line), false));
}

function finding(part: DatasetPart, line: number, other: DatasetPart, otherLine: number): DatasetFinding {
	return {
		file: part.file,
		ruleId: "image-in-two-splits",
		line,
		...markValue(part.facts, line, "image_url"),
		message: `This image is also on line ${otherLine + 1} of ${other.name}; training would be measured on an image that it has seen`,
		consequence: "none",
		related: {
			file: other.file,
			line: otherLine,
			...markValue(other.facts, otherLine, "image_url"),
			message: "The same image",
		},
	};
}
