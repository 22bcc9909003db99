import { childPath } from "#core/formats/child-path.ts";
import type { DatasetFiles, Recognition } from "#core/formats/converter.ts";
import { listFolder } from "#core/formats/list-folder.ts";

/** The folders of a dataset of Pascal VOC with masks. */
export interface VocMaskFolder {
	/** Paths. */
	readonly annotations: string;
	readonly masks: string;
	/** The name of the folder with the images; `undefined` if there is none. */
	readonly images: string | undefined;
}

const ANNOTATIONS = /^annotations$/i;
const MASKS = /^(?:segmentation-masks|SegmentationObject)$/i;
const IMAGES = /^(?:images|JPEGImages)$/i;

/** Finds the folders, or says which ones are missing, as a sentence without its final period. */
export async function findVocMaskFolder(path: string, files: DatasetFiles): Promise<VocMaskFolder | string> {
	const entries = await listFolder(path, files);
	if (typeof entries === "string") {
		return `It is not a readable folder: ${entries}`;
	}
	const find = (name: RegExp) =>
		entries.find((entry) => entry.kind === "folder" && name.test(entry.name))?.name;
	const annotations = find(ANNOTATIONS);
	const masks = find(MASKS);
	if (annotations === undefined) {
		return "The folder has no annotations folder with XML files";
	}
	if (masks === undefined) {
		return "The folder has no segmentation-masks or SegmentationObject folder with PNG files";
	}
	return {
		annotations: childPath(path, annotations),
		masks: childPath(path, masks),
		images: find(IMAGES),
	};
}

/** See `Converter.recognize`: a folder with annotations and masks. */
export async function recognizeVocMasks(path: string, files: DatasetFiles): Promise<Recognition> {
	const folder = await findVocMaskFolder(path, files);
	return typeof folder === "string"
		? { because: folder }
		: { source: path, because: "The folder contains annotations and masks of objects" };
}
