import type { DatasetFiles, FolderEntry } from "./converter.ts";

/** What lies in a folder, or why it cannot be read, as a clause. */
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

/** What lies in a folder; nothing where it cannot be read. */
export async function listOrNothing(folder: string, files: DatasetFiles): Promise<readonly FolderEntry[]> {
	const entries = await listFolder(folder, files);
	return typeof entries === "string" ? [] : entries;
}
