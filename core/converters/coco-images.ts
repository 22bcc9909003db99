import type { ImageSize } from "#core/model/image-size.ts";
import { imageKey } from "#core/model/image-url.ts";
import { type CocoAnnotation, type CocoImage, isObject } from "./coco-file.ts";
import type { Report } from "./converter.ts";
import { countOf, describeValue, shorten } from "./describe-value.ts";
import { IdMap, isId } from "./id-map.ts";
import {
	commonFolderDepth,
	formatOf,
	type ImageLocation,
	joinUrl,
	readImageLocation,
} from "./image-location.ts";
import { readSide } from "./read-number.ts";

/** One image of the file, on its way to a line. */
export interface ImageRecord {
	/** How a message names it: "image 7 (a.jpg)". */
	readonly element: string;
	readonly imageUrl: string;
	readonly format: string | undefined;
	/** `undefined` where the file says none that can be used. */
	readonly size: ImageSize | undefined;
	/** What the file says instead of a size, for the message. */
	readonly sizeText: string;
	/** The entry itself. */
	readonly image: CocoImage;
	/** In the order of the file. */
	readonly annotations: CocoAnnotation[];
}

export interface ImageTable {
	/** In the order of the file, each URL once. */
	readonly records: readonly ImageRecord[];
	readonly byId: IdMap<ImageRecord>;
	/** The first image without a URL of its own while there is no base URL; then nothing can be written. */
	readonly needsBaseUrl: string | undefined;
}

interface ListedImage {
	readonly id: string | number;
	readonly element: string;
	readonly image: CocoImage;
	readonly name: string;
	readonly location: ImageLocation;
}

/**
 * Reads the list of images. One without a usable id or name is left out and reported. Two entries of one image become
 * one record, so that no line stands twice.
 */
export function readCocoImages(
	images: readonly unknown[],
	baseUrl: string | undefined,
	report: Report,
): ImageTable {
	const listed = images.flatMap((image, index) => readEntry(image, index, report) ?? []);
	const depth = reportPaths(listed, report);
	const byId = new IdMap<ImageRecord>();
	const byKey = new Map<string, ImageRecord>();
	for (const entry of listed) {
		const record = recordOf(entry, baseUrl ?? "", depth);
		const known = byKey.get(imageKey(record.imageUrl));
		if (known) {
			joinTwin(entry, record, known, byId, report);
		} else if (byId.has(entry.id)) {
			report(entry.element, "error", "Another image has the same id before it; this one is left out");
		} else {
			byId.set(entry.id, record);
			byKey.set(imageKey(record.imageUrl), record);
		}
	}
	return {
		records: [...byKey.values()],
		byId,
		needsBaseUrl: baseUrl ? undefined : listed.find(({ location }) => location.kind === "path")?.element,
	};
}

function readEntry(image: unknown, index: number, report: Report): ListedImage | undefined {
	const place = `image at position ${index + 1}`;
	if (!isObject(image)) {
		report(place, "error", `It is ${describeValue(image)} instead of an object; it is left out`);
		return undefined;
	}
	const { id, file_name, coco_url }: CocoImage = image;
	if (!isId(id)) {
		report(place, "error", `Its id is ${describeValue(id)} instead of a number or text; it is left out`);
		return undefined;
	}
	// Azure's data labelling names the very URL that training wants.
	const ownUrl =
		typeof coco_url === "string" && /^(?:amldatastore|azureml):\/\//i.test(coco_url) ? coco_url : "";
	const name = typeof file_name === "string" && file_name !== "" ? file_name : ownUrl;
	const element = shorten(`image ${id}${name ? ` (${name})` : ""}`);
	const location = readImageLocation(ownUrl || name);
	if (location.kind === "path" && location.parts.length === 0) {
		report(element, "error", `Its file_name is ${describeValue(file_name)}; without a name it is left out`);
		return undefined;
	}
	return { id, element, image, name, location };
}

/** Says what became of paths that no URL can follow; returns how many leading folders absolute paths lose. */
function reportPaths(listed: readonly ListedImage[], report: Report): number {
	const paths = listed.flatMap(({ location, name }) =>
		location.kind === "path" ? [{ ...location, name }] : [],
	);
	const absolute = paths.filter((path) => path.absolute);
	const depth = commonFolderDepth(absolute.map(({ parts }) => parts));
	if (absolute[0]) {
		const folder = absolute[0].parts.slice(0, depth).join("/");
		report(
			"images",
			"warning",
			`The file_name of ${countOf(absolute.length, "image")} is a path from the root of a disk; ${folder ? `their common folder ${shorten(folder)} is` : "the root is"} left out of the URLs: check that these are right`,
		);
	}
	const escaping = paths.filter((path) => path.escapes);
	if (escaping[0]) {
		report(
			"images",
			"warning",
			`The file_name of ${countOf(escaping.length, "image")} leads out of its folder, first ${shorten(escaping[0].name)}; the ../ is left out of the URLs: check that these are right`,
		);
	}
	return depth;
}

function recordOf(
	{ element, image, name, location }: ListedImage,
	baseUrl: string,
	depth: number,
): ImageRecord {
	const width = readSide(image.width);
	const height = readSide(image.height);
	const imageUrl =
		location.kind === "url"
			? location.url
			: joinUrl(baseUrl, location.parts.slice(location.absolute ? depth : 0).join("/"));
	return {
		element,
		imageUrl,
		format: formatOf(name),
		size: width !== undefined && height !== undefined ? { width, height } : undefined,
		sizeText: `its width is ${describeValue(image.width)} and its height ${describeValue(image.height)}`,
		image,
		annotations: [],
	};
}

/** A second entry of the same image adds its annotations to the first, if both mean the same pixels. */
function joinTwin(
	entry: ListedImage,
	record: ImageRecord,
	known: ImageRecord,
	byId: IdMap<ImageRecord>,
	report: Report,
): void {
	if (record.size?.width !== known.size?.width || record.size?.height !== known.size?.height) {
		report(
			entry.element,
			"error",
			`It has the URL of ${known.element}, but another size; it is left out with its annotations`,
		);
		return;
	}
	report(entry.element, "warning", `It has the URL of ${known.element}; both become one line`);
	if (!byId.has(entry.id)) {
		byId.set(entry.id, known);
	}
}
