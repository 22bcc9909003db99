import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type Split, splitName } from "#core/model/split.ts";

/** A file of a dataset, and which part of the dataset it holds. */
export interface DatasetFile {
	readonly path: string;
	readonly split: Split;
}

/**
 * The annotation files that make up one dataset with this one, itself among them: beside it, or in a sibling of its
 * folder, as in `training-mltable-folder` and `validation-mltable-folder`. Their names are alike but for the word for
 * the split. Empty where the name tells no split. Folders that cannot be read count as empty.
 */
export function datasetFiles(path: string): DatasetFile[] {
	const folder = dirname(path);
	const own = splitName(basename(folder), basename(path));
	if (!own) {
		return [];
	}
	// The folders of the other splits lie beside this one if its own name tells a split.
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

/** The names of the folders, or of the files, in a folder, in the order of their characters. */
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
