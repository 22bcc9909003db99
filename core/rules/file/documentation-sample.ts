import { recordsOf } from "#core/facts/file-facts.ts";
import type { FileFinding, FileRule } from "#core/rules/file-rule.ts";

/** The number of lost lines to read, and the characters of each: a sample is at the start of a file, and short. */
const MOST_READ = 200;
const MOST_CHARACTERS = 10_000;

/** Patterns that the documentation contains but annotation tools never write. */
const SAMPLES: readonly RegExp[] = [
	// The template of detection: "topX": "xmin/width".
	/"(?:top|bottom)[XY]"\s*:\s*("[xy](?:min|max)\s*\/\s*(?:width|height)")/,
	// The template of segmentation: [["x1", "y1", "x2", "y2", …]].
	/\[\s*("x1")\s*,\s*"y1"/,
	// The sample of detection, whose box runs from right to left: "topX": "1", …, "bottomX": "0".
	/"topX"\s*:\s*("1")[^{}[\]]*?"bottomX"\s*:\s*"0"/,
];

/** A line copied from Azure's documentation, some of whose samples and templates training cannot read. */
export const documentationSample: FileRule = {
	id: "documentation-sample",
	summary: "A line is copied from an incorrect sample in Azure's documentation.",
	explanation:
		'The documentation shows templates with quoted placeholders (`"topX": "xmin/width"`, `"x1"`), and a detection sample whose `label` is a single object without list brackets, whose coordinates are strings, and whose box runs from right to left (`"topX": "1"`, `"bottomX": "0"`). Training skips such lines. `label` must be a list of objects, and coordinates must be numbers from 0 to 1: pixels divided by the image\'s width or height, with `topX` less than `bottomX` and `topY` less than `bottomY`.',
	consequences: ["none"],
	severity: "warning",
	example: {
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "topX": "xmin/width", "topY": "ymin/height", "bottomX": "xmax/width", "bottomY": "ymax/height"}]}\n',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "topX": 0.25, "topY": 0.1, "bottomX": 0.5, "bottomY": 0.4}]}\n',
	},
	isAboutLosses: true,
	*check(file): Iterable<FileFinding> {
		let read = 0;
		for (const [line, { outcome }] of recordsOf(file)) {
			if (outcome !== "skipped") {
				continue;
			}
			const found = findSample(file.textOf(line).slice(0, MOST_CHARACTERS));
			if (found) {
				yield { ruleId: "documentation-sample", line, ...found, consequence: "none" };
				return;
			}
			if (++read === MOST_READ) {
				return;
			}
		}
	},
};

function findSample(text: string): Pick<FileFinding, "start" | "end" | "message"> | undefined {
	for (const sample of SAMPLES) {
		const match = sample.exec(text);
		const value = match?.[1];
		if (match && value !== undefined) {
			const start = match.index + match[0].indexOf(value);
			const message = `${value} comes from an incorrect sample in the documentation; training reads only numbers from 0 to 1 (pixels divided by the image's width or height)`;
			return { start, end: start + value.length, message };
		}
	}
	return undefined;
}
