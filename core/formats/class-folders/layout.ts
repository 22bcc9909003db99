import { childPath } from "#core/formats/child-path.ts";
import type { DatasetFiles, FolderEntry, Recognition } from "#core/formats/converter.ts";
import { shorten } from "#core/formats/describe-value.ts";
import { imageKind } from "#core/formats/image-name.ts";
import { listFolder, listOrNothing } from "#core/formats/list-folder.ts";
import { splitOfWord } from "#core/model/split.ts";

/** Folders of these names belong to other formats. */
const OTHER_FORMATS =
	/^(?:images?|jpegimages|labels|annotations|masks|segmentation-masks|segmentation(?:class|object))$/i;

/** Beside a folder of this name, folders with images hold what is annotated there: `train2017` is no class. */
const ANNOTATIONS = /^annotations$/i;

/** So many folders are looked into for an image. */
const MOST_FOLDERS = 20;

/** Whether something is there for a program or a system, not for people: `.DS_Store`, `.git`, `__MACOSX`. */
export function isHidden(name: string): boolean {
	return name.startsWith(".") || name === "__MACOSX" || name === "@eaDir";
}

/**
 * Why a folder is no folder of classes but of parts, such as `train/can` and `val/can`, as a sentence without its full
 * stop; `undefined` where it seems to be one. A class may well be called train: what counts is what else there is.
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
		? `The folders ${parts.join(", ")} are parts of a dataset, not classes; convert each of them by itself`
		: undefined;
}

function visibleFolders(entries: readonly FolderEntry[]): string[] {
	return entries.flatMap(({ name, kind }) => (kind === "folder" && !isHidden(name) ? [name] : []));
}

/** See `Converter.recognize`: a folder with a folder that has an image in it. */
export async function recognizeClassFolders(path: string, files: DatasetFiles): Promise<Recognition> {
	const entries = await listFolder(path, files);
	if (typeof entries === "string") {
		return { because: `It is no folder that can be read: ${entries}` };
	}
	const parts = await whyParts(path, entries, files);
	if (parts !== undefined) {
		return { because: parts };
	}
	const folders = visibleFolders(entries);
	const foreign = folders.find((name) => ANNOTATIONS.test(name));
	if (foreign !== undefined) {
		return { because: `Its folder ${foreign} belongs to another format` };
	}
	for (const name of folders.filter((each) => !OTHER_FORMATS.test(each)).slice(0, MOST_FOLDERS)) {
		const inside = await listOrNothing(childPath(path, name), files);
		const image = inside.find((entry) => entry.kind === "file" && isImage(entry.name));
		if (image) {
			return {
				source: path,
				because: `The folder has class folders with images, such as ${shorten(`${name}/${image.name}`)}`,
			};
		}
	}
	return {
		because:
			folders.length === 0
				? "The folder has no folders in it that could be classes"
				: `None of its folders is a class with images (first ${shorten(folders[0] as string)})`,
	};
}

function isImage(name: string): boolean {
	return !isHidden(name) && imageKind(name) === "image";
}
