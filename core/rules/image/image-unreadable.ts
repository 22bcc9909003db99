import type { ImageRule } from "#core/rules/image-rule.ts";
import { markPath } from "#core/rules/reading/mark-in-record.ts";

/** The image file is not an image. */
export const imageUnreadable: ImageRule = {
	id: "image-unreadable",
	summary: "The image file is not an image.",
	explanation:
		"Training opens images with Pillow, which looks at their content. An empty file, an interrupted download, a web page saved as `.jpg`, a Git LFS pointer, or a HEIC photo cannot be opened, and the image is skipped without a message. Only the file header is checked, so damage later in the file is not detected. The forecast does not count the image as lost, because the copy in the datastore may be intact.",
	consequences: ["none"],
	severity: "error",
	example: {
		task: "multiclass",
		bad: {
			line: '{"image_url": "AmlDatastore://data/1.jpg", "label": "can"}',
			file: { kind: "unreadable", instead: "a web page" },
		},
		good: {
			line: '{"image_url": "AmlDatastore://data/1.jpg", "label": "can"}',
			file: { kind: "image", format: "JPEG", size: { width: 640, height: 480 } },
		},
	},
	*check({ text }, file) {
		if (file.kind === "unreadable") {
			yield {
				ruleId: "image-unreadable",
				...markPath(text, "image_url"),
				message: `The image file cannot be opened because it is ${file.instead}; training would skip this image`,
				consequence: "none",
			};
		}
	},
};
