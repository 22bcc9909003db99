import type { Report } from "#core/formats/converter.ts";
import { countOf, describeValue, shorten } from "#core/formats/describe-value.ts";
import { commonFolderDepth, formatOf, joinUrl, readImageLocation } from "#core/formats/image-location.ts";
import type { JsonElement } from "#core/formats/reading/json-elements.ts";
import { readSide } from "#core/formats/reading/read-number.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import { imageKey } from "#core/model/image-url.ts";
import type { PythonValue } from "#core/model/python-value.ts";
import { type CocoImage, isObject } from "./file.ts";
import { IdMap, isId } from "./id-map.ts";

/** What is kept of an entry of the list of images: as little as possible, since there are many. */
export interface ListedImage {
	readonly id: string | number;
	/** How messages name it, next to its id; may be empty. */
	readonly name: string;
	/** A URL of its own instead of the name. */
	readonly ownUrl: string | undefined;
	/** As the file has them. */
	readonly width: unknown;
	readonly height: unknown;
	/** As Python reads them, if the result must match the output of the official scripts. */
	readonly copied: Readonly<Record<"width" | "height", PythonValue | undefined>> | undefined;
	/** Its byte offsets in the file. */
	readonly start: number;
	readonly end: number;
}

/** The images that become lines. */
export interface ImageTable {
	/** In the order of the file, each URL once. */
	readonly images: readonly ListedImage[];
	/** Which of them an id refers to. */
	readonly byId: IdMap<number>;
	readonly urlOf: (image: ListedImage) => string;
	/** What the extension of the name says. */
	readonly formatOf: (image: ListedImage) => string | undefined;
	/** The first image without its own URL, if there is no base URL; then nothing can be written. */
	readonly needsBaseUrl: string | undefined;
}

/** How messages name an image: "image 7 (a.jpg)". */
export function elementOfImage({ id, name }: ListedImage): string {
	return shorten(`image ${id}${name ? ` (${name})` : ""}`);
}

/** `undefined` if the file does not give a usable size. */
export function sizeOf({ width, height }: ListedImage): ImageSize | undefined {
	const size = { width: readSide(width), height: readSide(height) };
	return size.width === undefined || size.height === undefined ? undefined : (size as ImageSize);
}

/** What the file says instead of a size, as a clause. */
export function sizeText({ width, height }: ListedImage): string {
	return `the width is ${describeValue(width)} and the height is ${describeValue(height)}`;
}

/** Reads an entry of the list of images. An entry without a usable id or name is reported. */
export function listCocoImage(
	{ value, index, start, end }: JsonElement,
	report: Report,
): ListedImage | undefined {
	const place = `image at position ${index + 1}`;
	if (!isObject(value)) {
		report(place, "error", `The entry is ${describeValue(value)} instead of an object; it is skipped`);
		return undefined;
	}
	const { id, file_name, coco_url, width, height }: CocoImage = value;
	if (!isId(id)) {
		report(
			place,
			"error",
			`The id is ${describeValue(id)} instead of a number or text; the image is skipped`,
		);
		return undefined;
	}
	// Azure's data labeling writes exactly the URL that training needs.
	const ownUrl =
		typeof coco_url === "string" && /^(?:amldatastore|azureml):\/\//i.test(coco_url) ? coco_url : "";
	const name = typeof file_name === "string" && file_name !== "" ? file_name : ownUrl;
	const image = { id, name, ownUrl: ownUrl || undefined, width, height, copied: undefined, start, end };
	const location = readImageLocation(ownUrl || name);
	if (location.kind === "path" && location.parts.length === 0) {
		const found = describeValue(file_name);
		report(elementOfImage(image), "error", `The file_name is ${found}; the image is skipped`);
		return undefined;
	}
	return image;
}

/** Makes a table of a list. Two entries of the same image become one, so that no line appears twice. */
export function tableOfImages(
	listed: readonly ListedImage[],
	baseUrl: string | undefined,
	report: Report,
): ImageTable {
	const depth = reportPaths(listed, report);
	const base = baseUrl ?? "";
	const keyOf = keysBelow(base);
	const images: ListedImage[] = [];
	const byId = new IdMap<number>();
	const byKey = new Map<string, number>();
	let needsBaseUrl: string | undefined;
	for (const image of listed) {
		const place = placeOf(image, depth);
		const key = keyOf(place, image);
		const known = byKey.get(key);
		needsBaseUrl ??= baseUrl || place.isUrl ? undefined : elementOfImage(image);
		if (known !== undefined) {
			joinTwin(image, known, images, byId, report);
		} else if (byId.has(image.id)) {
			report(elementOfImage(image), "error", "An earlier image has the same id; this one is skipped");
		} else {
			byId.set(image.id, images.length);
			byKey.set(key, images.length);
			images.push(image);
		}
	}
	const urlOf = (image: ListedImage) => {
		const { isUrl, text } = placeOf(image, depth);
		return isUrl ? text : joinUrl(base, text);
	};
	return { images, byId, urlOf, formatOf: ({ name }) => formatOf(name), needsBaseUrl };
}

/** A URL, or the path below the base URL. */
interface Place {
	readonly isUrl: boolean;
	readonly text: string;
}

/** `depth`: how many leading folders are removed from absolute paths. */
function placeOf({ ownUrl, name }: ListedImage, depth: number): Place {
	const location = readImageLocation(ownUrl ?? name);
	return location.kind === "url"
		? { isUrl: true, text: location.url }
		: { isUrl: false, text: location.parts.slice(location.absolute ? depth : 0).join("/") };
}

/** Distinguishes images by the part of their URLs that differs, since the base URL is long and the same for all. */
function keysBelow(baseUrl: string): (place: Place, image: ListedImage) => string {
	const base = imageKey(joinUrl(baseUrl, ""));
	return ({ isUrl, text }, { name }) => {
		if (!isUrl) {
			// Share one string instead of keeping two, since there are many.
			return text === name ? name : text;
		}
		const key = imageKey(text);
		return key.startsWith(base) ? key.slice(base.length) : `\0${key}`;
	};
}

/** Reports paths that no URL can follow; returns how many leading folders are removed from absolute paths. */
function reportPaths(listed: readonly ListedImage[], report: Report): number {
	const absolute: (readonly string[])[] = [];
	let escaping = 0;
	let firstEscaping = "";
	for (const { ownUrl, name } of listed) {
		const location = readImageLocation(ownUrl ?? name);
		if (location.kind === "path" && location.absolute) {
			absolute.push(location.parts);
		}
		if (location.kind === "path" && location.escapes) {
			firstEscaping ||= name;
			escaping++;
		}
	}
	const depth = commonFolderDepth(absolute);
	if (absolute[0]) {
		const folder = absolute[0].slice(0, depth).join("/");
		report(
			"images",
			"warning",
			`The file_name of ${countOf(absolute.length, "image")} is an absolute path; ${folder ? `the common folder ${shorten(folder)} is` : "the root is"} left out of the URLs, so check that they are correct`,
		);
	}
	if (escaping > 0) {
		report(
			"images",
			"warning",
			`The file_name of ${countOf(escaping, "image")} leads outside its folder (first: ${shorten(firstEscaping)}); the ../ is left out of the URLs, so check that they are correct`,
		);
	}
	return depth;
}

/** Adds the annotations of a second entry of the same image to the first one, if both have the same size. */
function joinTwin(
	image: ListedImage,
	known: number,
	images: readonly ListedImage[],
	byId: IdMap<number>,
	report: Report,
): void {
	const other = images[known] as ListedImage;
	const [size, otherSize] = [sizeOf(image), sizeOf(other)];
	const told = `The image has the same URL as ${elementOfImage(other)}`;
	if (size?.width !== otherSize?.width || size?.height !== otherSize?.height) {
		const lost = `${told} but a different size; it is skipped with its annotations`;
		report(elementOfImage(image), "error", lost);
		return;
	}
	report(elementOfImage(image), "warning", `${told}; both become one line`);
	if (!byId.has(image.id)) {
		byId.set(image.id, known);
	}
}
