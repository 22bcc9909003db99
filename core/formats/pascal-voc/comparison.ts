import type { Report } from "#core/formats/converter.ts";
import { countOf } from "#core/formats/describe-value.ts";
import type { ImageAnnotation } from "#core/model/image-annotation.ts";
import { imageKey } from "#core/model/image-url.ts";
import type { VocAnnotation } from "./file.ts";

/** What only shows over several annotation files. */
export interface VocComparison {
	/** Takes the next file; reports where another one before it is about the same image. */
	readonly add: (xmlName: string, annotation: VocAnnotation, line: ImageAnnotation, report: Report) => void;
	/** Reports what concerns the files as a whole. */
	readonly finish: (report: Report) => void;
}

/** A comparison without a file yet. */
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
					`It is about the same image as ${twin}; both become lines, and training sees the image twice`,
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
					`${withoutDifficult} of ${countOf(objectsInAll, "object")} do not say whether they are difficult; training takes them as not. Azure's own script stops there`,
				);
			}
		},
	};
}
