import { statSync } from "node:fs";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import { localCandidates } from "#core/model/image-url.ts";

/** Where images may be on this machine. */
export interface ImagePlaces {
	/** The folder of the annotation file. */
	readonly beside: string;
	/** The workspace folders. The search goes up from the annotation file to the one that contains it. */
	readonly workspaceFolders: readonly string[];
	/** The user's own mapping: the beginning of a URL, and the folder that replaces it. */
	readonly imageFolders: Readonly<Record<string, string>>;
}

export type FoundImage = { readonly path: string } | { readonly searched: readonly string[] };

/** How many folders the search goes up if there is no workspace around the file. */
const LEVELS_UP = 3;

/**
 * Finds the file of an `image_url`: by the user's mapping if the URL begins with one of its entries (the longest match),
 * otherwise by the longest suffix of the URL's path that is a file next to the annotation file, above it, or in a
 * workspace folder.
 */
export function findImage(url: string, places: ImagePlaces): FoundImage {
	for (const path of imagePaths(url, places)) {
		if (isFile(path)) {
			return { path };
		}
	}
	const mapped = mappedPath(url, places);
	const roots = searchRoots(places);
	return { searched: mapped ? [dirname(mapped), ...roots] : roots };
}

/** Where the file of an `image_url` may be, the likeliest path first. */
export function* imagePaths(url: string, places: ImagePlaces): Generator<string> {
	const mapped = mappedPath(url, places);
	if (mapped) {
		yield mapped;
	}
	const roots = searchRoots(places);
	for (const candidate of localCandidates(url)) {
		for (const root of roots) {
			yield join(root, candidate);
		}
	}
}

function mappedPath(
	url: string,
	{ imageFolders, beside, workspaceFolders }: ImagePlaces,
): string | undefined {
	const prefix = Object.keys(imageFolders)
		.filter((each) => each !== "" && url.startsWith(each))
		.sort((a, b) => b.length - a.length)[0];
	if (prefix === undefined) {
		return undefined;
	}
	const folder = imageFolders[prefix] as string;
	const base = workspaceFolders.find((each) => isInside(beside, each)) ?? beside;
	const root = isAbsolute(folder) ? folder : join(base, folder);
	const rest = localCandidates(url.slice(prefix.length))[0];
	return rest === undefined ? undefined : join(root, rest);
}

/** The folders to search, nearest first, each once. */
export function searchRoots({ beside, workspaceFolders }: ImagePlaces): string[] {
	const top = workspaceFolders.find((folder) => isInside(beside, folder));
	const roots = [beside];
	for (let folder = beside, level = 0; top ? folder !== top : level < LEVELS_UP; level++) {
		const parent = dirname(folder);
		if (parent === folder) {
			break;
		}
		roots.push(parent);
		folder = parent;
	}
	return [...new Set([...roots, ...workspaceFolders])];
}

function isInside(path: string, folder: string): boolean {
	const way = relative(folder, path);
	return way === "" || !(way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way));
}

function isFile(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
