import { recordsOf } from "#core/file-facts/file-facts.ts";
import type { FileFinding, FileRule } from "./file-rule.ts";
import { markLine } from "./mark.ts";

/** A file of detection or segmentation in which every image that is kept is a background image. */
export const noObjectsInFile: FileRule = {
	id: "no-objects-in-file",
	summary: "No image of the file has an object.",
	explanation:
		"An image with an empty `label` list is kept as background, which helps training as long as other images show objects. If none does, training stops. Objects that are dropped do not count: a file can have many of them and still end up here.",
	consequences: ["job-fails"],
	example: {
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": []}\n',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": []}\n{"image_url": "AmlDatastore://data/2.jpg", "label": [{"label": "can", "topX": 0, "topY": 0, "bottomX": 1, "bottomY": 1}]}\n',
	},
	*check(file): Iterable<FileFinding> {
		let line: number | undefined;
		for (const [at, { outcome }] of recordsOf(file)) {
			if (outcome === "used") {
				return;
			}
			line ??= outcome === "background" ? at : undefined;
		}
		if (line === undefined) {
			return;
		}
		yield {
			ruleId: "no-objects-in-file",
			line,
			...markLine(file, line),
			message: "No image of this file has an object that training keeps; training stops with an error",
			consequence: "job-fails",
		};
	},
};
