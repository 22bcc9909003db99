import type { ImageSize } from "#core/model/image-size.ts";
import type { ImageRule } from "#core/rules/image-rule.ts";
import { declaredDetails } from "#core/rules/reading/declared-details.ts";
import { markPath } from "#core/rules/reading/mark-in-record.ts";
import { isOnItsSide } from "#core/rules/reading/turned.ts";

/** `image_details` has a different size than the image. */
export const sizeMismatch: ImageRule = {
	id: "size-mismatch",
	summary: "`width` or `height` does not match the image.",
	explanation:
		"Training reads neither, because coordinates are normalized. But a wrong size is often a sign that pixel coordinates were normalized with it, and then the boxes are in the wrong place. One known converter writes the size of its last image on every line. The rule expects the size stored in the file, before any EXIF rotation.",
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
			return; // Pillow rotates a TIFF itself, so this is the size that training sees.
		}
		const swapped = isSwapped ? (isOnItsSide(file) ? UNROTATED : SWAPPED) : "";
		yield {
			ruleId: "size-mismatch",
			...markSize(text, { width, height }, size),
			message: `${named({ width, height }, size)}${swapped}; training ignores the size`,
			consequence: "value-ignored",
			data: { size },
		};
	},
};

const UNROTATED = " before its EXIF rotation";
const SWAPPED = " (width and height are swapped)";

/** Marks both numbers if both are wrong, otherwise the wrong one. */
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
