import type { Report } from "#core/formats/converter.ts";
import { describeValue } from "#core/formats/describe-value.ts";
import type { JsonElement } from "#core/formats/reading/json-elements.ts";
import type { Spellings } from "./copied.ts";
import { type CocoImage, isObject } from "./file.ts";
import { IdMap, isId } from "./id-map.ts";
import type { ImageTable, ListedImage } from "./images.ts";

/** Reads an entry of the list of images as the official script does, keeping the spelling of its size. */
export function listAzureImage(
	{ value, index, text, start, end }: JsonElement,
	report: Report,
	spellings: Spellings,
): ListedImage | undefined {
	const { id, file_name, width, height }: CocoImage = isObject(value) ? value : {};
	if (!isId(id) || typeof file_name !== "string" || file_name === "") {
		report(
			`image at position ${index + 1}`,
			"error",
			`The id is ${describeValue(id)} and the file_name is ${describeValue(file_name)}; both are required, so the image is skipped`,
		);
		return undefined;
	}
	const spelled = spellings.parse(text) as object;
	const copied = { width: spellings.read(spelled, "width"), height: spellings.read(spelled, "height") };
	return { id, name: file_name, ownUrl: undefined, width, height, copied, start, end };
}

/**
 * Makes a table of a list as the official script does: the base URL, then the name without its folders, so images with
 * the same name in two folders get the same URL. Without a base URL, the name is the URL. Each entry is a line.
 */
export function tableOfAzureImages(images: readonly ListedImage[], baseUrl = ""): ImageTable {
	const byId = new IdMap<number>();
	for (const [index, { id }] of images.entries()) {
		byId.set(id, index);
	}
	return {
		images,
		byId,
		urlOf: ({ name }) => (baseUrl === "" ? name : baseUrl + name.slice(name.lastIndexOf("/") + 1)),
		formatOf: ({ name }) => name.slice(name.lastIndexOf(".") + 1),
		needsBaseUrl: undefined,
	};
}
