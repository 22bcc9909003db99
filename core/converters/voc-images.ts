import { IMAGE_FORMATS } from "#core/model/image-size.ts";
import { childPath } from "./child-path.ts";
import type { DatasetFiles } from "./converter.ts";
import { formatOf, readImageLocation } from "./image-location.ts";
import type { VocFolder } from "./voc-folder.ts";

/** The images of a dataset, by the names that XML files give them. */
export interface VocImages {
	/** Whether any image lies where images are looked for. */
	readonly hasAny: () => Promise<boolean>;
	/** The path from the dataset's folder to the first image that one of the names fits; the names in order of trust. */
	readonly find: (names: readonly string[]) => Promise<string | undefined>;
	/** Where an image of that name would lie, had it been found. */
	readonly guess: (name: string) => string;
}

/** What a folder holds. */
interface FolderIndex {
	readonly names: ReadonlySet<string>;
	/** Images by their names in lower case, with and without ending. */
	readonly byLooseName: ReadonlyMap<string, string>;
}

/** The images that lie in a dataset's folders. Each folder is listed once, when it is first needed. */
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
	const findOne = async (name: string, loosely: boolean) => {
		const parts = partsOf(name);
		const base = parts.at(-1) ?? "";
		const inner = parts
			.slice(0, -1)
			.map((part) => `${part}/`)
			.join("");
		for (const folder of imageFolders.flatMap((each) => (inner === "" ? [each] : [each + inner, each]))) {
			const { names, byLooseName } = await indexOf(folder);
			const found = loosely ? looseMatch(byLooseName, base) : names.has(base) ? base : undefined;
			if (found !== undefined) {
				return folder + found;
			}
		}
		return undefined;
	};
	return {
		hasAny: async () => {
			for (const folder of imageFolders) {
				if ((await indexOf(folder)).byLooseName.size > 0) {
					return true;
				}
			}
			return false;
		},
		find: async (names) => {
			for (const name of names) {
				const found = (await findOne(name, false)) ?? (await findOne(name, true));
				if (found !== undefined) {
					return found;
				}
			}
			return undefined;
		},
		guess: (name) => likelyImageFolder + partsOf(name).join("/"),
	};
}

/** The parts of a relative path; of a path from the root of somebody's disk only the last. */
function partsOf(name: string): readonly string[] {
	const location = readImageLocation(name);
	if (location.kind === "url") {
		return [];
	}
	return location.absolute || location.escapes ? location.parts.slice(-1) : location.parts;
}

async function indexFolder(folder: string, files: DatasetFiles): Promise<FolderIndex> {
	const entries = await files.list(folder.replace(/(?<=.)\/$/, "")).catch(() => []);
	const names = entries.flatMap(({ name, kind }) => (kind === "file" && isImageName(name) ? [name] : []));
	const byLooseName = new Map<string, string>();
	for (const name of names) {
		for (const loose of [name.toLowerCase(), withoutEnding(name).toLowerCase()]) {
			if (!byLooseName.has(loose)) {
				byLooseName.set(loose, name);
			}
		}
	}
	return { names: new Set(names), byLooseName };
}

function looseMatch(byLooseName: ReadonlyMap<string, string>, base: string): string | undefined {
	const loose = base.toLowerCase();
	return byLooseName.get(loose) ?? (isImageName(base) ? byLooseName.get(withoutEnding(loose)) : undefined);
}

const ENDINGS: ReadonlySet<string> = new Set([...IMAGE_FORMATS, "gif", "webp"]);

function isImageName(name: string): boolean {
	return ENDINGS.has(formatOf(name)?.toLowerCase() ?? "");
}

function withoutEnding(name: string): string {
	return name.replace(/\.[^.]*$/, "");
}
