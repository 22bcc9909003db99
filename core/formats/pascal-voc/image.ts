import { childPath } from "#core/formats/child-path.ts";
import type { DatasetFiles, Report } from "#core/formats/converter.ts";
import { describeValue } from "#core/formats/describe-value.ts";
import { formatOf, joinUrl, readImageLocation } from "#core/formats/image-location.ts";
import { readSide } from "#core/formats/reading/read-number.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import type { VocAnnotation } from "./file.ts";
import type { VocImages } from "./images.ts";

/** The image that an annotation file is about. */
export interface VocImage {
	readonly imageUrl: string;
	readonly format: string | undefined;
	/** What the boxes are shares of, in pixels. */
	readonly size: ImageSize | undefined;
	/** Of the image itself, where it could be read. */
	readonly realSize: ImageSize | undefined;
}

/** A dataset's folder as the images of its annotations are looked up in it. */
export interface VocImageSource {
	readonly root: string;
	readonly images: VocImages;
	readonly files: DatasetFiles;
	readonly baseUrl: string;
	/** Whether there is any image at all. Where there is none, none is looked for or missed. */
	readonly hasImages: boolean;
}

/** Finds the image of an annotation file of that name, and its size. What is odd about them is reported. */
export async function findVocImage(
	annotation: VocAnnotation,
	xmlName: string,
	source: VocImageSource,
	report: Report,
): Promise<VocImage> {
	const filename = annotation.filename?.trim() ?? "";
	const location = readImageLocation(filename);
	if (location.kind === "url") {
		const size = declaredSize(annotation);
		return { imageUrl: location.url, format: formatOf(filename), size, realSize: undefined };
	}
	const { root, images, files, baseUrl, hasImages } = source;
	const base = annotation.path?.trim().split(/[/\\]/).at(-1) ?? "";
	const names = [filename, base, xmlName.replace(/\.[^.]*$/, "")].filter((name) => /[^./\\\s]/.test(name));
	const found = hasImages ? await images.find(names) : undefined;
	const path = found ?? images.guess(names[0] ?? xmlName);
	if (!`/${path}`.endsWith(`/${filename.replace(/^(?:\.\/)+/, "")}`)) {
		const told = `Its filename is ${describeValue(annotation.filename)}`;
		report("", "warning", `${told}; the image is taken to be ${path}`);
	}
	if (hasImages && !found) {
		report(
			"",
			"warning",
			`The image ${path} is not there; training needs it at that place under the base URL`,
		);
	}
	if (formatOf(path) === undefined) {
		report("", "warning", `The image's name ${path} has no ending, so its format is left open`);
	}
	const image = found === undefined ? undefined : await files.readImage(childPath(root, found));
	if (image?.kind === "unreadable") {
		report("", "error", `The image ${path} is ${image.instead}; training drops it`);
	}
	const realSize = image?.kind === "image" ? image.size : undefined;
	const size = judgeSize(annotation, realSize, report);
	return { imageUrl: joinUrl(baseUrl, path), format: formatOf(path), size, realSize };
}

function judgeSize(
	annotation: VocAnnotation,
	realSize: ImageSize | undefined,
	report: Report,
): ImageSize | undefined {
	const size = declaredSize(annotation);
	if (!realSize) {
		return size;
	}
	const real = `${realSize.width} x ${realSize.height} pixels`;
	if (!size) {
		report("size", "warning", `${sizeText(annotation)}; the image's own size, ${real}, is taken`);
	} else if (size.width !== realSize.width || size.height !== realSize.height) {
		report(
			"size",
			"warning",
			`It is ${size.width} x ${size.height}, but the image has ${real}; the boxes are taken as drawn on the size in the file`,
		);
	}
	return size ?? realSize;
}

/** The size that the file says, in pixels; `undefined` where it says none. */
export function declaredSize({ width, height }: VocAnnotation): ImageSize | undefined {
	const size = { width: readSide(width) ?? 0.5, height: readSide(height) ?? 0.5 };
	return Number.isInteger(size.width) && Number.isInteger(size.height) ? size : undefined;
}

/** What the file says for a size, as a sentence without its full stop. */
export function sizeText({ width, height }: VocAnnotation): string {
	return `Its width is ${describeValue(width)} and its height ${describeValue(height)}`;
}
