import { childPath } from "#core/formats/child-path.ts";
import { isHidden } from "#core/formats/class-folders/layout.ts";
import type { Converter, DatasetFiles, FolderEntry } from "#core/formats/converter.ts";
import { listOrNothing } from "#core/formats/list-folder.ts";
import { detectFormats } from "./detect-format.ts";

/** A dataset below a folder that is not a dataset itself. */
export interface DatasetBelow {
	readonly converter: Converter;
	/** What to start the conversion from. */
	readonly source: string;
	readonly because: string;
}

/** How many entries of a folder are checked at most. */
const MOST_ENTRIES = 100;

/** Folders with these names belong to the dataset around them, so the search goes one level deeper. */
const INNER_FOLDER = /^(?:VOCdevkit|annotations)$/i;

/** Files that can be a dataset without a folder of their own. */
const DATASET_FILE = /\.(?:json|csv)$/i;

/**
 * The datasets in a folder, such as `VOC2007` and `VOC2012` in `VOCdevkit`, or several JSON files in `annotations`: by
 * name, and one per matching format. Never fails.
 */
export function datasetsBelow(
	folder: string,
	files: DatasetFiles,
	converters: readonly Converter[],
): Promise<readonly DatasetBelow[]> {
	return lookInto(folder, files, converters, 2);
}

/** `levels` limits the search, since a link may lead to a folder around it. */
async function lookInto(
	folder: string,
	files: DatasetFiles,
	converters: readonly Converter[],
	levels: number,
): Promise<readonly DatasetBelow[]> {
	const found: DatasetBelow[] = [];
	const entries = await listOrNothing(folder, files);
	for (const entry of entries.filter(mayBeDataset).slice(0, MOST_ENTRIES)) {
		const path = childPath(folder, entry.name);
		const fitting = await fittingDatasets(path, files, converters.filter(startsFromSuch(entry)));
		found.push(...fitting);
		if (fitting.length === 0 && levels > 1 && entry.kind === "folder" && INNER_FOLDER.test(entry.name)) {
			found.push(...(await lookInto(path, files, converters, levels - 1)));
		}
	}
	return found;
}

function mayBeDataset({ name, kind }: FolderEntry): boolean {
	return !isHidden(name) && (kind === "folder" || (kind === "file" && DATASET_FILE.test(name)));
}

/** A format that starts from a file may find that file in a folder. */
function startsFromSuch(entry: FolderEntry): (converter: Converter) => boolean {
	return ({ startsFrom }) => entry.kind === "folder" || startsFrom === "file";
}

/** The datasets that a file or folder is, one per matching format. */
export async function fittingDatasets(
	path: string,
	files: DatasetFiles,
	converters: readonly Converter[],
): Promise<DatasetBelow[]> {
	const verdicts = await detectFormats(path, files, converters);
	return verdicts.flatMap(({ converter, recognition: { source, because } }) =>
		source === undefined ? [] : [{ converter, source, because }],
	);
}
