import { localCandidates } from "./image-url.ts";

/** An entry of the setting for image folders, which maps the beginning of an `image_url` to a folder. */
export interface ImageFolderEntry {
	readonly prefix: string;
	/** Below the selected folder, separated by `/`; empty for that folder itself. */
	readonly subfolder: string;
	/** The file that the URL then refers to, below the selected folder. */
	readonly file: string;
}

/**
 * The possible entries for a selected folder that contains the image of this URL, best first: the shorter the URL
 * prefix, the more other images the entry finds. There is no entry without a prefix, because it would have no effect.
 */
export function imageFolderEntries(url: string): ImageFolderEntry[] {
	return localCandidates(url).flatMap((file) => {
		const prefix = url.slice(0, url.length - file.length);
		if (!url.endsWith(file)) {
			return [];
		}
		if (prefix !== "") {
			return [{ prefix, subfolder: "", file }];
		}
		const slash = file.indexOf("/");
		return slash < 0 ? [] : [{ prefix: file.slice(0, slash + 1), subfolder: file.slice(0, slash), file }];
	});
}
