import { imageUrlOf } from "#core/facts/image-url-of.ts";
import type { ImageRule } from "#core/rules/image-rule.ts";
import { declaredDetails } from "#core/rules/reading/declared-details.ts";
import { markPath } from "#core/rules/reading/mark-in-record.ts";

/** The file's content has a different format than `format` or the name says. */
export const imageFormatDiffers: ImageRule = {
	id: "image-format-differs",
	summary: "The image has a different format than its name or `format` says.",
	explanation:
		"Training opens an image by its content and reads neither `format` nor the file extension, so nothing is lost. Other tools rely on the name, and a renamed file is often a sign of a conversion that did not take place.",
	consequences: ["none"],
	example: {
		task: "multiclass",
		bad: {
			line: '{"image_url": "AmlDatastore://data/1.png", "image_details": {"format": "jpg", "width": 640, "height": 480}, "label": "can"}',
			file: { kind: "image", format: "PNG", size: { width: 640, height: 480 } },
		},
		good: {
			line: '{"image_url": "AmlDatastore://data/1.png", "image_details": {"format": "png", "width": 640, "height": 480}, "label": "can"}',
			file: { kind: "image", format: "PNG", size: { width: 640, height: 480 } },
		},
	},
	*check({ facts, text }, file) {
		if (file.kind !== "image") {
			return;
		}
		const declared = declaredDetails(facts).format;
		const isDeclaredWrong = declared !== undefined && isOther(declared, file.format);
		const ending = /\.([a-z0-9]+)(?:[?#].*)?$/i.exec(imageUrlOf(text, false))?.[1] ?? "";
		if (!isDeclaredWrong && !isOther(ending, file.format)) {
			return;
		}
		yield {
			ruleId: "image-format-differs",
			...(isDeclaredWrong ? markPath(text, "image_details", "format") : markPath(text, "image_url")),
			message: `The file is a ${file.format} image, but ${isDeclaredWrong ? "format" : "its name"} says ${isDeclaredWrong ? declared : ending}; training reads it by its content`,
			consequence: "none",
			...(isDeclaredWrong ? { data: { suggestion: USUAL[file.format] ?? file.format.toLowerCase() } } : {}),
		};
	},
};

/** The format by file extension, or by another common name. */
const FORMATS: Readonly<Record<string, string>> = {
	jpg: "JPEG",
	jpeg: "JPEG",
	jpe: "JPEG",
	jfif: "JPEG",
	png: "PNG",
	bmp: "BMP",
	dib: "BMP",
	gif: "GIF",
	webp: "WebP",
	tif: "TIFF",
	tiff: "TIFF",
};
const USUAL: Readonly<Record<string, string>> = { JPEG: "jpg" };

/** An unknown name is not reported. */
function isOther(name: string, format: string): boolean {
	const named = FORMATS[name.toLowerCase().replace(/^\./, "")];
	return named !== undefined && named !== format && !(named === "TIFF" && format === "BigTIFF");
}
