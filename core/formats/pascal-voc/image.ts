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
	/** What the boxes are normalized by, in pixels. */
	readonly size: ImageSize | undefined;
	/** The size of the image file, if it could be read. */
	readonly realSize: ImageSize | undefined;
}

/** The folder of a dataset, for looking up the images of its annotations. */
export interface VocImageSource {
	readonly root: string;
	readonly images: VocImages;
	readonly files: DatasetFiles;
	readonly baseUrl: string;
	/** Whether there are any images. If not, images are neither searched nor reported as missing. */
	readonly hasImages: boolean;
}

/** Finds the image of the annotation file with that name, and its size. Anything unusual is reported. */
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
		const told = `The filename is ${describeValue(annotation.filename)}`;
		report("", "warning", `${told}; the image is assumed to be ${path}`);
	}
	if (hasImages && !found) {
		report(
			"",
			"warning",
			`The image ${path} was not found; training needs it at that path under the base URL`,
		);
	}
	if (formatOf(path) === undefined) {
		report("", "warning", `The image name ${path} has no extension, so its format is not written`);
	}
	const image = found === undefined ? undefined : await files.readImage(childPath(root, found));
	if (image?.kind === "unreadable") {
		report("", "error", `The image ${path} is ${image.instead}; training skips it`);
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
		report("size", "warning", `${sizeText(annotation)}; the size of the image file, ${real}, is used`);
	} else if (size.width !== realSize.width || size.height !== realSize.height) {
		report(
			"size",
			"warning",
			`The size is ${size.width} x ${size.height}, but the image has ${real}; the boxes are normalized by the size in the XML file`,
		);
	}
	return size ?? realSize;
}

/** The size in the file, in pixels; `undefined` if it has none. */
export function declaredSize({ width, height }: VocAnnotation): ImageSize | undefined {
	const size = { width: readSide(width) ?? 0.5, height: readSide(height) ?? 0.5 };
	return Number.isInteger(size.width) && Number.isInteger(size.height) ? size : undefined;
}

/** What the file says instead of a size, as a sentence without its final period. */
export function sizeText({ width, height }: VocAnnotation): string {
	return `The width is ${describeValue(width)} and the height is ${describeValue(height)}`;
}
