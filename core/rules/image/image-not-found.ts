import type { ImageRule } from "#core/rules/image-rule.ts";
import { markPath } from "#core/rules/reading/mark-in-record.ts";

/** No file on this machine fits the URL. Who asks decides whether that means anything: annotations often lie far from their images. */
export const imageNotFound: ImageRule = {
	id: "image-not-found",
	summary: "No file on this machine fits the `image_url`, while the images of other lines are here.",
	explanation:
		"A file is looked for by the end of the URL: beside the annotation file, in the folders above it, in the workspace folders, and where the setting `automlImages.imageFolders` says. Training reads the image from the datastore, which may well have it; where it has not, the image is skipped without a message. Nothing is said where none of a file's images is here, unless `automlImages.checkImages` is `always`.",
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
					"No file on this machine fits this URL; training would skip this line if the datastore has none either",
				consequence: "none",
			};
		}
	},
};
