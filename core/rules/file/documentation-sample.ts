import { recordsOf } from "#core/facts/file-facts.ts";
import type { FileFinding, FileRule } from "#core/rules/file-rule.ts";

/** So many lost lines are read, and of each so many characters: a sample stands at the start of a file, and is short. */
const MOST_READ = 200;
const MOST_CHARACTERS = 10_000;

/** What no annotation tool writes, but the documentation does. */
const SAMPLES: readonly RegExp[] = [
	// The template of detection: "topX": "xmin/width".
	/"(?:top|bottom)[XY]"\s*:\s*("[xy](?:min|max)\s*\/\s*(?:width|height)")/,
	// The template of segmentation: [["x1", "y1", "x2", "y2", …]].
	/\[\s*("x1")\s*,\s*"y1"/,
	// The sample of detection, whose box runs from right to left: "topX": "1", …, "bottomX": "0".
	/"topX"\s*:\s*("1")[^{}[\]]*?"bottomX"\s*:\s*"0"/,
];

/** A line copied from Azure's documentation, whose samples and templates are not what training reads. */
export const documentationSample: FileRule = {
	id: "documentation-sample",
	summary: "A line is copied from Azure's documentation, which is wrong there.",
	explanation:
		'The documentation shows templates with quoted stand-ins (`"topX": "xmin/width"`, `"x1"`), and a detection sample whose `label` is one object without list brackets, whose coordinates are text, and whose box runs from right to left (`"topX": "1"`, `"bottomX": "0"`). Training skips such lines. `label` is a list of objects, coordinates are numbers from 0 to 1: pixels divided by the image\'s width or height, with `topX` below `bottomX` and `topY` below `bottomY`.',
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
			const message = `${value} is copied from the documentation, whose sample is wrong here: write a number from 0 to 1, pixels divided by the image's side; training reads no other`;
			return { start, end: start + value.length, message };
		}
	}
	return undefined;
}
