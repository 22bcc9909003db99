import { localCandidates } from "./image-url.ts";

/** An entry of the setting that says where images are: what an `image_url` begins with stands for this folder. */
export interface ImageFolderEntry {
	readonly prefix: string;
	/** Below the folder that was picked, with `/` between its parts; empty for that folder itself. */
	readonly subfolder: string;
	/** The file that the URL then means, below the folder that was picked. */
	readonly file: string;
}

/**
 * The entries under which a picked folder could hold the image of this URL, best first: the fewer parts of the URL's
 * beginning the folder stands for, the more other images the entry finds as well. An entry without a prefix would say
 * nothing, so there is none for it.
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
