import { childPath } from "#core/formats/child-path.ts";
import type { DatasetFiles, FolderEntry } from "#core/formats/converter.ts";
import { listOrNothing } from "#core/formats/list-folder.ts";

/** Where the parts of a dataset in the VOC layout are. */
export interface VocFolder {
	/** The dataset's own folder; the paths of images are relative to it. */
	readonly root: string;
	/** The folder with the XML files. */
	readonly annotations: string;
	/** The XML files, with their indexes in the sorted list of all entries. */
	readonly xmls: readonly { readonly name: string; readonly place: number }[];
	/** The other entries, without images. */
	readonly others: readonly FolderEntry[];
	/** Folders that may contain images, as paths relative to the root with a trailing `/`; the likeliest first. */
	readonly imageFolders: readonly string[];
	/** The one of them that an image is assumed to be in if it was not found. */
	readonly likelyImageFolder: string;
}

/** The names of image folders, with or without the `/`. */
export const IMAGE_FOLDER = /^(?:jpeg)?images\/?$/i;

/** Finds the XML files of a dataset: in its folder `annotations` (in any case), or directly in it. `undefined` if there are none, or the folder does not exist. */
export async function findVocFolder(root: string, files: DatasetFiles): Promise<VocFolder | undefined> {
	const entries = await listOrNothing(root, files);
	const folders = (name: RegExp) =>
		entries.flatMap((entry) => (entry.kind === "folder" && name.test(entry.name) ? [`${entry.name}/`] : []));
	for (const folder of [...folders(/^annotations$/i), ""]) {
		const annotations = folder === "" ? root : childPath(root, folder.slice(0, -1));
		const listed = folder === "" ? entries : await listOrNothing(annotations, files);
		const xmls = listed.flatMap(({ name, kind }, place) =>
			kind === "file" && /\.xml$/i.test(name) ? [{ name, place }] : [],
		);
		if (xmls.length > 0) {
			const named = folders(IMAGE_FOLDER);
			return {
				root,
				annotations,
				xmls,
				others: listed.filter(isOther),
				imageFolders: [...new Set([...named, folder, ""])],
				likelyImageFolder: named[0] ?? (folder === "" ? "" : "images/"),
			};
		}
	}
	return undefined;
}

const EXPECTED_BESIDE =
	/\.(?:xml|jpe?g?|jfif|png|bmp|tiff?)$|^(?:annotations|(?:jpeg)?images|imagesets|segmentation\w+)$/i;

function isOther({ name, kind }: FolderEntry): boolean {
	return kind === "outside" || !EXPECTED_BESIDE.test(name);
}
