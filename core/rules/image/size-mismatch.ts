import type { ImageSize } from "#core/model/image-size.ts";
import type { ImageRule } from "#core/rules/image-rule.ts";
import { declaredDetails } from "#core/rules/reading/declared-details.ts";
import { markPath } from "#core/rules/reading/mark-in-record.ts";
import { isOnItsSide } from "#core/rules/reading/turned.ts";

/** `image_details` says another size than the image has. */
export const sizeMismatch: ImageRule = {
	id: "size-mismatch",
	summary: "`width` or `height` is not that of the image.",
	explanation:
		"Training reads neither: coordinates are shares of the image, whatever its size. But a wrong size is often the trace of a wrong division: where boxes came from pixels and this size, they sit in the wrong place. One converter is known to write the size of its last image on every line. The size is the one stored in the file, before any rotation that EXIF asks for.",
	consequences: ["value-ignored"],
	severity: "warning",
	example: {
		task: "multiclass",
		bad: {
			line: '{"image_url": "AmlDatastore://data/1.jpg", "image_details": {"format": "jpg", "width": 600, "height": 450}, "label": "can"}',
			file: { kind: "image", format: "JPEG", size: { width: 650, height: 417 } },
		},
		good: {
			line: '{"image_url": "AmlDatastore://data/1.jpg", "image_details": {"format": "jpg", "width": 650, "height": 417}, "label": "can"}',
			file: { kind: "image", format: "JPEG", size: { width: 650, height: 417 } },
		},
	},
	*check({ facts, text }, file) {
		if (file.kind !== "image" || !file.size) {
			return;
		}
		const { size } = file;
		const { width = size.width, height = size.height } = declaredDetails(facts);
		if (width === size.width && height === size.height) {
			return;
		}
		const isSwapped = width === size.height && height === size.width;
		if (isSwapped && file.format === "TIFF" && isOnItsSide(file)) {
			return; // Pillow turns a TIFF itself, so this is the size that training sees.
		}
		const swapped = isSwapped ? (isOnItsSide(file) ? TURNED : EXCHANGED) : "";
		yield {
			ruleId: "size-mismatch",
			...markSize(text, { width, height }, size),
			message: `${named({ width, height }, size)}${swapped}; training ignores it`,
			consequence: "value-ignored",
			data: { size },
		};
	},
};

const TURNED = ", and only after the rotation that its EXIF asks for as said here";
const EXCHANGED = ": width and height are exchanged";

/** Both numbers where both are wrong, else the wrong one. */
function markSize(text: string, declared: ImageSize, real: ImageSize) {
	if (declared.width === real.width) {
		return markPath(text, "image_details", "height");
	}
	return declared.height === real.height
		? markPath(text, "image_details", "width")
		: markPath(text, "image_details");
}

function named(declared: ImageSize, real: ImageSize): string {
	if (declared.width === real.width) {
		return `height is ${declared.height}, but the image is ${real.height} pixels high`;
	}
	return declared.height === real.height
		? `width is ${declared.width}, but the image is ${real.width} pixels wide`
		: `The size is given as ${declared.width} × ${declared.height} pixels, but the image is ${real.width} × ${real.height}`;
}
