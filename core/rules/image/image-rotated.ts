import type { ImageRule } from "#core/rules/image-rule.ts";
import { declaredDetails } from "#core/rules/reading/declared-details.ts";
import { markPath } from "#core/rules/reading/mark-in-record.ts";
import { isOnItsSide, turnOf } from "#core/rules/reading/turned.ts";

/** A photo with an EXIF orientation and annotated objects. */
export const imageRotated: ImageRule = {
	id: "image-rotated",
	summary: "A photo is rotated or mirrored by its EXIF data and has annotated objects.",
	explanation:
		"Phones store photos as the sensor sees them and record in EXIF how to rotate them. Browsers and most annotation tools show the rotated image, and so do YOLO models, which read images with OpenCV. All other models read images with Pillow, which does not rotate them, so boxes that were drawn on the rotated image are in the wrong place for most models. The size in `image_details` often shows which of the two they were drawn on. Save the photos rotated, without the EXIF orientation, and annotate those. The rule does not apply to classification.",
	consequences: ["none"],
	example: {
		task: "object-detection",
		bad: {
			line: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "topX": 0.1, "topY": 0.2, "bottomX": 0.5, "bottomY": 0.8}]}',
			file: { kind: "image", format: "JPEG", size: { width: 4000, height: 3000 }, orientation: 6 },
		},
		good: {
			line: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "topX": 0.1, "topY": 0.2, "bottomX": 0.5, "bottomY": 0.8}]}',
			file: { kind: "image", format: "JPEG", size: { width: 3000, height: 4000 }, orientation: 1 },
		},
	},
	*check({ task, facts, text }, file) {
		const turn = file.kind === "image" && task.hasObjects && facts.objects.total > 0 && turnOf(file);
		if (!turn) {
			return;
		}
		const { width, height } = declaredDetails(facts);
		const { size } = file;
		const drawnTurned =
			isOnItsSide(file) && size && width === size.height && height === size.width && width !== height;
		yield {
			ruleId: "image-rotated",
			...markPath(text, "image_url"),
			message: `EXIF ${turn} (orientation ${file.orientation}) in browsers and YOLO models; for other models, training reads it as stored, and the objects ${drawnTurned ? "were probably" : "may have been"} drawn on the image as browsers show it`,
			consequence: "none",
		};
	},
};
