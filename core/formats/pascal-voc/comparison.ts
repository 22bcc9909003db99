import type { Report } from "#core/formats/converter.ts";
import { countOf } from "#core/formats/describe-value.ts";
import type { ImageAnnotation } from "#core/model/image-annotation.ts";
import { imageKey } from "#core/model/image-url.ts";
import type { VocAnnotation } from "./file.ts";

/** Problems that only show across several annotation files. */
export interface VocComparison {
	/** Adds the next file; reports it if an earlier file is about the same image. */
	readonly add: (xmlName: string, annotation: VocAnnotation, line: ImageAnnotation, report: Report) => void;
	/** Reports what concerns the files as a whole. */
	readonly finish: (report: Report) => void;
}

/** A comparison without files yet. */
export function compareVoc(): VocComparison {
	const fileOfImage = new Map<string, string>();
	let objectsInAll = 0;
	let withoutDifficult = 0;
	return {
		add: (xmlName, { objects }, { imageUrl }, report) => {
			const key = imageKey(imageUrl);
			const twin = fileOfImage.get(key);
			if (twin === undefined) {
				fileOfImage.set(key, xmlName);
			} else {
				report(
					"",
					"warning",
					`The file is about the same image as ${twin}; both become lines, and training sees the image twice`,
				);
			}
			objectsInAll += objects.length;
			withoutDifficult += objects.filter(({ difficult = "" }) => difficult.trim() === "").length;
		},
		finish: (report) => {
			if (withoutDifficult > 0) {
				report(
					"difficult",
					"info",
					`The element is missing from ${withoutDifficult} of ${countOf(objectsInAll, "object")}; training reads this as 0, but Azure's own script stops there`,
				);
			}
		},
	};
}
