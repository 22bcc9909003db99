import { type FileFacts, recordsOf } from "#core/facts/file-facts.ts";
import type { RecordFacts } from "#core/facts/record-facts.ts";
import type { FileFinding, FileRule } from "#core/rules/file-rule.ts";
import { markLine } from "#core/rules/reading/mark-in-file.ts";

/** A file of detection or segmentation in which every image that is kept is a background image. */
export const noObjectsInFile: FileRule = {
	id: "no-objects-in-file",
	summary: "No image of the file has an object.",
	explanation:
		"An image with an empty `label` list is kept as background, which helps training as long as other images show objects. If none does, training stops. Objects that are dropped do not count: a file can have many of them and still end up here. The check compares the number of lines without objects with the number of images, so it can also strike a file in which an image stands on several lines.",
	consequences: ["job-fails", "none"],
	severity: "warning",
	example: {
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": []}\n',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": []}\n{"image_url": "AmlDatastore://data/2.jpg", "label": [{"label": "can", "topX": 0, "topY": 0, "bottomX": 1, "bottomY": 1}]}\n',
	},
	isAboutLosses: true,
	*check(file): Iterable<FileFinding> {
		if (file.totals.tally().background === 0) {
			return;
		}
		let [background, used] = [0, 0];
		let line: number | undefined;
		for (const [at, { outcome }] of recordsOf(file)) {
			used += outcome === "used" ? 1 : 0;
			background += outcome === "background" ? 1 : 0;
			line ??= outcome === "background" ? at : undefined;
		}
		// The runtime compares lines with images, so a file with objects can be taken for one without.
		if (line !== undefined && background === countImages(file)) {
			if (file.task?.runtime === "older") {
				yield {
					ruleId: "no-objects-in-file",
					line,
					...markLine(file, line),
					message:
						"The file has no object that training keeps; an older runtime does not notice, and training learns nothing",
					consequence: "none",
				};
				return;
			}
			yield {
				ruleId: "no-objects-in-file",
				line,
				...markLine(file, line),
				message:
					used === 0
						? "No image of this file has an object that training keeps; training stops with an error"
						: `The file has as many lines without objects as it has images (${background}), since images stand on several lines; training stops with an error`,
				consequence: "job-fails",
			};
		}
	},
};

/** The images that training keeps. */
function countImages(file: FileFacts): number {
	const images = new Set<RecordFacts["imageKey"]>();
	for (const [, { outcome, imageKey }] of recordsOf(file)) {
		if (outcome !== "skipped") {
			images.add(imageKey);
		}
	}
	return images.size;
}
