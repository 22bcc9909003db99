import { childPath } from "#core/formats/child-path.ts";
import { isHidden } from "#core/formats/class-folders/layout.ts";
import type { Converter, DatasetFiles, FolderEntry } from "#core/formats/converter.ts";
import { listOrNothing } from "#core/formats/list-folder.ts";
import { detectFormats } from "./detect-format.ts";

/** A dataset below a folder that is none itself. */
export interface DatasetBelow {
	readonly converter: Converter;
	/** What to start the conversion from. */
	readonly source: string;
	readonly because: string;
}

/** So many entries of a folder are looked at. */
const MOST_ENTRIES = 100;

/** Folders of these names belong to the dataset around them, so that one more level is looked at. */
const INNER_FOLDER = /^(?:VOCdevkit|annotations)$/i;

/** What could be a dataset by itself, without a folder of its own. */
const DATASET_FILE = /\.(?:json|csv)$/i;

/**
 * The datasets in a folder of some formats, such as `VOC2007` and `VOC2012` in `VOCdevkit`, or several JSON files in
 * `annotations`; by name, and one for each format that fits. Never fails.
 */
export function datasetsBelow(
	folder: string,
	files: DatasetFiles,
	converters: readonly Converter[],
): Promise<readonly DatasetBelow[]> {
	return lookInto(folder, files, converters, 2);
}

/** `levels` is an end for links that lead to a folder around them. */
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

/** A format that starts from a file may find that in a folder. */
function startsFromSuch(entry: FolderEntry): (converter: Converter) => boolean {
	return ({ startsFrom }) => entry.kind === "folder" || startsFrom === "file";
}

/** The dataset that a file or a folder is, for each of the formats that it is of. */
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
