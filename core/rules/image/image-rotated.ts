import type { ImageRule } from "#core/rules/image-rule.ts";
import { declaredDetails } from "#core/rules/reading/declared-details.ts";
import { markPath } from "#core/rules/reading/mark-in-record.ts";
import { isOnItsSide, turnOf } from "#core/rules/reading/turned.ts";

/** A photo with an EXIF orientation, on which objects are marked. */
export const imageRotated: ImageRule = {
	id: "image-rotated",
	summary: "The photo's EXIF data ask to show it turned or mirrored, and objects are marked on it.",
	explanation:
		"Phones store photos as the sensor sees them and note in EXIF how to turn them. Browsers and most annotation tools show the turned picture; YOLO models, which read with OpenCV, see the turned one too. All other models read with Pillow, which does not turn it. So boxes drawn on the turned picture sit in the wrong place for most models. The size in `image_details` often tells on which of the two they were drawn. Store the photos turned, without the orientation, and annotate those. In classification nothing is said about it.",
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
			message: `EXIF ${turn} (orientation ${file.orientation}), as browsers and YOLO models do; other training reads it as stored, and the objects are ${drawnTurned ? "probably" : "perhaps"} drawn on the turned picture`,
			consequence: "none",
		};
	},
};
