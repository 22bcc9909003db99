import { type FileFacts, recordsOf } from "#core/facts/file-facts.ts";
import type { RecordFacts } from "#core/facts/record-facts.ts";
import type { FileFinding, FileRule } from "#core/rules/file-rule.ts";
import { markLine } from "#core/rules/reading/mark-in-file.ts";

/** A detection or segmentation file in which every image that is kept is a background image. */
export const noObjectsInFile: FileRule = {
	id: "no-objects-in-file",
	summary: "No image in the file has an object.",
	explanation:
		"An image with an empty `label` list is kept as a background image, which helps training as long as other images show objects. If none do, training stops. Dropped objects do not count, so even a file with many objects can have this problem. The check compares the number of lines without objects with the number of images, so it can also affect a file in which an image appears on several lines.",
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
		// The runtime compares lines with images, so it can mistake a file with objects for one without.
		if (line !== undefined && background === countImages(file)) {
			if (file.task?.runtime === "older") {
				yield {
					ruleId: "no-objects-in-file",
					line,
					...markLine(file, line),
					message:
						"No image in this file has an object that training keeps; older runtimes do not check for this, and training learns nothing",
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
						? "No image in this file has an object that training keeps; training stops with an error"
						: `The file has as many lines without objects as images (${background}), because some images appear on several lines; training stops with an error`,
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
