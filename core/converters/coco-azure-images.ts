import { type CocoImage, isObject } from "./coco-file.ts";
import type { ImageRecord, ImageTable } from "./coco-images.ts";
import type { Report } from "./converter.ts";
import { describeValue, shorten } from "./describe-value.ts";
import { IdMap, isId } from "./id-map.ts";
import { readSide } from "./read-number.ts";

/**
 * Reads the list of images as the official script does: the base URL, then the name without its folders, so that images
 * of one name in two folders get one URL. Without a base URL the name is the URL. Each entry is a line.
 */
export function readAzureImages(
	images: readonly unknown[],
	baseUrl: string | undefined,
	report: Report,
): ImageTable {
	const records: ImageRecord[] = [];
	const byId = new IdMap<ImageRecord>();
	for (const [index, image] of images.entries()) {
		const { id, file_name }: CocoImage = isObject(image) ? image : {};
		if (!isId(id) || typeof file_name !== "string" || file_name === "") {
			report(
				`image at position ${index + 1}`,
				"error",
				`Its id is ${describeValue(id)} and its file_name ${describeValue(file_name)}; without both it is left out`,
			);
			continue;
		}
		const record = recordOf(image as CocoImage, file_name, baseUrl ?? "");
		records.push(record);
		byId.set(id, record);
	}
	return { records, byId, needsBaseUrl: undefined };
}

function recordOf(image: CocoImage, name: string, baseUrl: string): ImageRecord {
	const width = readSide(image.width);
	const height = readSide(image.height);
	return {
		element: shorten(`image ${image.id} (${name})`),
		imageUrl: baseUrl === "" ? name : baseUrl + name.slice(name.lastIndexOf("/") + 1),
		format: name.slice(name.lastIndexOf(".") + 1),
		size: width !== undefined && height !== undefined ? { width, height } : undefined,
		sizeText: `its width is ${describeValue(image.width)} and its height ${describeValue(image.height)}`,
		image,
		annotations: [],
	};
}
