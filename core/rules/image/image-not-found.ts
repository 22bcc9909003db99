import type { ImageRule } from "#core/rules/image-rule.ts";
import { markPath } from "#core/rules/reading/mark-in-record.ts";

/**
 * No file on this machine matches the URL. The caller decides whether to report it, because annotations are often kept
 * apart from their images.
 */
export const imageNotFound: ImageRule = {
	id: "image-not-found",
	summary: "No file on this machine matches `image_url`, although other images were found.",
	explanation:
		"The rule looks for the end of the URL as a file: next to the annotation file, in the folders above it, in the workspace folders, and in the folders of the setting `automlImages.imageFolders`. Training reads the image from the datastore, which may well have it; otherwise the image is skipped without a message. If none of a file's images is found, nothing is reported unless `automlImages.checkImages` is `always`.",
	consequences: ["none"],
	example: {
		task: "multiclass",
		bad: { line: '{"image_url": "AmlDatastore://data/1.jgp", "label": "can"}', file: { kind: "missing" } },
		good: {
			line: '{"image_url": "AmlDatastore://data/1.jpg", "label": "can"}',
			file: { kind: "image", format: "JPEG", size: { width: 640, height: 480 } },
		},
	},
	*check({ text }, file) {
		if (file.kind === "missing") {
			yield {
				ruleId: "image-not-found",
				...markPath(text, "image_url"),
				message:
					"No file on this machine matches this URL; training would skip this line if the image is not in the datastore either",
				consequence: "none",
			};
		}
	},
};
