import type { DatasetFiles, FolderEntry } from "./converter.ts";

/** The entries of a folder, or why it cannot be read, as a clause. */
export async function listFolder(
	folder: string,
	files: DatasetFiles,
): Promise<readonly FolderEntry[] | string> {
	try {
		return await files.list(folder);
	} catch (error) {
		return (error as Error).message;
	}
}

/** The entries of a folder; none if it cannot be read. */
export async function listOrNothing(folder: string, files: DatasetFiles): Promise<readonly FolderEntry[]> {
	const entries = await listFolder(folder, files);
	return typeof entries === "string" ? [] : entries;
}
