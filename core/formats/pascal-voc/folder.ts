import { childPath } from "#core/formats/child-path.ts";
import type { DatasetFiles, FolderEntry } from "#core/formats/converter.ts";
import { listOrNothing } from "#core/formats/list-folder.ts";

/** Where the parts of a dataset in VOC's layout lie. */
export interface VocFolder {
	/** The dataset's own folder, from which the paths of images count. */
	readonly root: string;
	/** The folder with the XML files. */
	readonly annotations: string;
	/** The XML files, with their places in the sorted list of all that lies there. */
	readonly xmls: readonly { readonly name: string; readonly place: number }[];
	/** What else lies there, without images. */
	readonly others: readonly FolderEntry[];
	/** Folders where images may lie, as paths from the root with `/` at their ends; the likeliest first. */
	readonly imageFolders: readonly string[];
	/** The one of them where an image would lie that is in none. */
	readonly likelyImageFolder: string;
}

/** The names of folders for images, with or without the `/`. */
export const IMAGE_FOLDER = /^(?:jpeg)?images\/?$/i;

/** Finds the XML files of a dataset: in its folder `annotations` (in any case), or directly in it. `undefined` without any, or where there is no such folder. */
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
