import { type FileFacts, recordsOf } from "#core/file-facts/file-facts.ts";
import type { RecordFacts } from "#core/file-facts/record-facts.ts";
import type { FileFinding, FileRule } from "./file-rule.ts";
import { markValue } from "./mark.ts";

/** Two lines for one image. */
export const duplicateImage: FileRule = {
	id: "duplicate-image",
	summary: "An image stands on several lines.",
	explanation:
		"The trainer keys images by datastore and path. In classification it keeps one label an image, that of the last line, and the earlier lines are lost without a message. In detection and segmentation it puts the objects of all lines together, so that an object on two of them counts twice. Some users also saw the download fail where a file was asked for twice.",
	consequences: ["line-skipped", "none"],
	severity: "warning",
	example: {
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": "can"}\n{"image_url": "AmlDatastore://data/1.jpg", "label": "carton"}\n',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": "can"}\n{"image_url": "AmlDatastore://data/2.jpg", "label": "carton"}\n',
	},
	*check(file): Iterable<FileFinding> {
		if (file.imagesDiffer) {
			return;
		}
		const counting = countingLines(file);
		for (const [line, record] of recordsOf(file)) {
			const other = counting[keptImage(record)];
			if (other === undefined || other === line || other === NOWHERE) {
				continue;
			}
			const merged = file.task?.hasObjects === true;
			yield {
				ruleId: "duplicate-image",
				line,
				...markValue(file, line, "image_url"),
				message: merged
					? `Line ${other + 1} has this image as well; training puts the objects of both together`
					: `Line ${other + 1} has this image again, and its label counts; training skips this line`,
				consequence: merged ? "none" : "line-skipped",
				related: { line: other, ...markValue(file, other, "image_url"), message: "The same image" },
			};
		}
	},
};

/** By image, the line that counts: in classification the last one, else the first. */
function countingLines(file: FileFacts): Int32Array {
	const isFirst = file.task?.hasObjects === true;
	// After many edits a number may be higher than there are lines.
	let lines = new Int32Array(file.lineCount).fill(NOWHERE);
	for (const [line, record] of recordsOf(file)) {
		const image = keptImage(record);
		if (image >= lines.length) {
			const more = new Int32Array(2 * image).fill(NOWHERE);
			more.set(lines);
			lines = more;
		}
		if (image >= 0 && (!isFirst || lines[image] === NOWHERE)) {
			lines[image] = line;
		}
	}
	return lines;
}

const NOWHERE = -1;

/** The image that training keeps of a line, or -1. */
function keptImage({ outcome, imageKey }: RecordFacts): number {
	return outcome === "skipped" || imageKey === undefined ? -1 : imageKey;
}
