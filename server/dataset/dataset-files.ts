import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type Split, splitName } from "#core/model/split.ts";

/** A file of a dataset, and which part of the dataset it is. */
export interface DatasetFile {
	readonly path: string;
	readonly split: Split;
}

/**
 * The annotation files that make up one dataset with this one, including itself: next to it, or in a sibling of its
 * folder, as in `training-mltable-folder` and `validation-mltable-folder`. Their names are the same except for the word
 * for the part. Empty if the name has no such word. Folders that cannot be read count as empty.
 */
export function datasetFiles(path: string): DatasetFile[] {
	const folder = dirname(path);
	const own = splitName(basename(folder), basename(path));
	if (!own) {
		return [];
	}
	// The folders of the other parts are next to this one if its own name contains a part.
	const parent = dirname(folder);
	const folders = splitName("", basename(folder))
		? namesIn(parent, true).map((name) => join(parent, name))
		: [folder];
	return folders.flatMap((each) =>
		namesIn(each, false)
			.filter((name) => name.endsWith(".jsonl"))
			.flatMap((name) => {
				const found = splitName(basename(each), name);
				return found?.stem === own.stem ? [{ path: join(each, name), split: found.split }] : [];
			}),
	);
}

/** The names of the folders, or of the files, in a folder, sorted by their characters. */
function namesIn(folder: string, folders: boolean): string[] {
	try {
		return readdirSync(folder, { withFileTypes: true })
			.filter((entry) => (folders ? entry.isDirectory() : !entry.isDirectory()))
			.map((entry) => entry.name)
			.sort();
	} catch {
		return [];
	}
}
