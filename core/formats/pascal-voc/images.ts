import { childPath } from "#core/formats/child-path.ts";
import type { DatasetFiles, FolderEntry } from "#core/formats/converter.ts";
import { formatOf, readImageLocation } from "#core/formats/image-location.ts";
import { listOrNothing } from "#core/formats/list-folder.ts";
import { IMAGE_FORMATS } from "#core/model/image-size.ts";
import { IMAGE_FOLDER, type VocFolder } from "./folder.ts";

/** The images of a dataset, by the names that XML files give them. */
export interface VocImages {
	/** Whether any image is where images are searched. */
	readonly hasAny: () => Promise<boolean>;
	/** The path, relative to the dataset's folder, of the first image that matches a name; the most reliable names come first. */
	readonly find: (names: readonly string[]) => Promise<string | undefined>;
	/** Where an image of that name would be if it existed. */
	readonly guess: (name: string) => string;
}

/** The content of a folder. */
interface FolderIndex {
	/** Image names. */
	readonly images: ReadonlySet<string>;
	readonly folders: ReadonlySet<string>;
	/** Images by their lowercase names, with and without extension. */
	readonly byLooseName: ReadonlyMap<string, string>;
}

/** The images in a dataset's folders. Each folder is listed once, when it is first needed. */
export function vocImages(
	{ root, imageFolders, likelyImageFolder }: VocFolder,
	files: DatasetFiles,
): VocImages {
	const indices = new Map<string, Promise<FolderIndex>>();
	const indexOf = (folder: string) => {
		const index = indices.get(folder) ?? indexFolder(folder === "" ? root : childPath(root, folder), files);
		indices.set(folder, index);
		return index;
	};
	/** A folder below another one; only real folders are entered, so no link leads outside the dataset. */
	const descend = async (folder: string, inner: readonly string[]) => {
		let reached = folder;
		for (const part of inner) {
			if (!(await indexOf(reached)).folders.has(part)) {
				return folder;
			}
			reached += `${part}/`;
		}
		return reached;
	};
	const foldersFor = async (inner: readonly string[]) => {
		const folders: string[] = [];
		for (const folder of imageFolders) {
			folders.push(await descend(folder, inner), folder);
		}
		return new Set(folders);
	};
	const findOne = async (name: string) => {
		const parts = partsOf(name);
		const folders = await foldersFor(parts.slice(0, -1));
		for (const match of [exactMatch, looseMatch]) {
			for (const folder of folders) {
				const found = match(await indexOf(folder), parts.at(-1) ?? "");
				if (found !== undefined) {
					return folder + found;
				}
			}
		}
		return undefined;
	};
	return {
		hasAny: async () => {
			for (const folder of imageFolders) {
				const { images, folders } = await indexOf(folder);
				if (images.size > 0 || (IMAGE_FOLDER.test(folder) && folders.size > 0)) {
					return true;
				}
			}
			return false;
		},
		find: async (names) => {
			for (const name of names) {
				const found = await findOne(name);
				if (found !== undefined) {
					return found;
				}
			}
			return undefined;
		},
		guess: (name) => likelyImageFolder + partsOf(name).join("/"),
	};
}

/** The parts of a relative path; only the last part of an absolute path. */
function partsOf(name: string): readonly string[] {
	const location = readImageLocation(name);
	if (location.kind === "url") {
		return [];
	}
	return location.absolute || location.escapes ? location.parts.slice(-1) : location.parts;
}

async function indexFolder(folder: string, files: DatasetFiles): Promise<FolderIndex> {
	const entries = await listOrNothing(folder.replace(/(?<=.)\/$/, ""), files);
	const namesOf = (wanted: FolderEntry["kind"]) =>
		entries.flatMap(({ name, kind }) => (kind === wanted ? [name] : []));
	const images = namesOf("file").filter(isImageName);
	const byLooseName = new Map<string, string>();
	for (const name of images) {
		for (const loose of [name.toLowerCase(), withoutEnding(name).toLowerCase()]) {
			if (!byLooseName.has(loose)) {
				byLooseName.set(loose, name);
			}
		}
	}
	return { images: new Set(images), folders: new Set(namesOf("folder")), byLooseName };
}

function exactMatch({ images }: FolderIndex, name: string): string | undefined {
	return images.has(name) ? name : undefined;
}

/** A match in another case, without an extension, or with another one. */
function looseMatch({ byLooseName }: FolderIndex, name: string): string | undefined {
	const loose = name.toLowerCase();
	return byLooseName.get(loose) ?? (isImageName(name) ? byLooseName.get(withoutEnding(loose)) : undefined);
}

const ENDINGS: ReadonlySet<string> = new Set([...IMAGE_FORMATS, "gif", "webp"]);

function isImageName(name: string): boolean {
	return ENDINGS.has(formatOf(name)?.toLowerCase() ?? "");
}

function withoutEnding(name: string): string {
	return name.replace(/\.[^.]*$/, "");
}
