import { childPath } from "#core/formats/child-path.ts";
import type { DatasetFiles, FolderEntry, Recognition } from "#core/formats/converter.ts";
import { shorten } from "#core/formats/describe-value.ts";
import { imageKind } from "#core/formats/image-name.ts";
import { listFolder, listOrNothing } from "#core/formats/list-folder.ts";
import { splitOfWord } from "#core/model/split.ts";

/** Folders with these names belong to other formats. */
const OTHER_FORMATS =
	/^(?:images?|jpegimages|labels|annotations|masks|segmentation-masks|segmentation(?:class|object))$/i;

/** Next to a folder with this name, image folders such as `train2017` are not classes. */
const ANNOTATIONS = /^annotations$/i;

/** How many folders are searched for an image at most. */
const MOST_FOLDERS = 20;

/** Whether an entry is meant for a program or the system, not for people: `.DS_Store`, `.git`, `__MACOSX`. */
export function isHidden(name: string): boolean {
	return name.startsWith(".") || name === "__MACOSX" || name === "@eaDir";
}

/**
 * Why the folders are parts of a dataset, such as `train/can` and `val/can`, rather than classes: a sentence without its
 * final period; `undefined` if they appear to be classes. A class may be called "train", so the other folders decide.
 */
export async function whyParts(
	path: string,
	entries: readonly FolderEntry[],
	files: DatasetFiles,
): Promise<string | undefined> {
	const folders = visibleFolders(entries);
	const parts = folders.filter((name) => splitOfWord(name) !== undefined);
	let withFolders = 0;
	for (const name of parts) {
		const inside = await listOrNothing(childPath(path, name), files);
		withFolders += visibleFolders(inside).length > 0 ? 1 : 0;
	}
	const onlyParts = parts.length === folders.length && (parts.length > 1 || withFolders > 0);
	return onlyParts || (parts.length > 1 && withFolders === parts.length)
		? `The folders ${parts.join(", ")} are parts of a dataset, not classes; convert each of them separately`
		: undefined;
}

function visibleFolders(entries: readonly FolderEntry[]): string[] {
	return entries.flatMap(({ name, kind }) => (kind === "folder" && !isHidden(name) ? [name] : []));
}

/** See `Converter.recognize`: a folder with a subfolder that contains an image. */
export async function recognizeClassFolders(path: string, files: DatasetFiles): Promise<Recognition> {
	const entries = await listFolder(path, files);
	if (typeof entries === "string") {
		return { because: `It is not a readable folder: ${entries}` };
	}
	const parts = await whyParts(path, entries, files);
	if (parts !== undefined) {
		return { because: parts };
	}
	const folders = visibleFolders(entries);
	const foreign = folders.find((name) => ANNOTATIONS.test(name));
	if (foreign !== undefined) {
		return { because: `The folder ${foreign} belongs to another format` };
	}
	for (const name of folders.filter((each) => !OTHER_FORMATS.test(each)).slice(0, MOST_FOLDERS)) {
		const inside = await listOrNothing(childPath(path, name), files);
		const image = inside.find((entry) => entry.kind === "file" && isImage(entry.name));
		if (image) {
			return {
				source: path,
				because: `The folder contains class folders with images, such as ${shorten(`${name}/${image.name}`)}`,
			};
		}
	}
	return {
		because:
			folders.length === 0
				? "The folder contains no folders that could be classes"
				: `None of the folders contains images (first: ${shorten(folders[0] as string)})`,
	};
}

function isImage(name: string): boolean {
	return !isHidden(name) && imageKind(name) === "image";
}
