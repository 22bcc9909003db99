import { open } from "node:fs/promises";
import * as vscode from "vscode";

/** How many bytes of a file are read: the first lines, unless they are very long. */
const HEAD = 65_536;

/** A line without these two keys is not an annotation. */
const KEYS = ['"image_url"', '"label"'];

/**
 * Whether to ask the language server about these files: one is an MLTable, begins with the keys of annotations, or is
 * declared by the settings. This check is cheap, so that a workspace with other JSON Lines files never starts the
 * server.
 */
export async function mayHoldAnnotations(files: readonly vscode.Uri[]): Promise<boolean> {
	const buffer = Buffer.alloc(HEAD);
	for (const file of files) {
		if (file.path.endsWith("/MLTable") || hasFixedTasks(file) || (await hasKeys(file, buffer))) {
			return true;
		}
	}
	return false;
}

function hasFixedTasks(file: vscode.Uri): boolean {
	const tasks = vscode.workspace.getConfiguration("automlImages", file).get<object>("tasks") ?? {};
	return Object.keys(tasks).length > 0;
}

/** Files that cannot be read, because they were deleted or are not on disk, are ignored. */
async function hasKeys(file: vscode.Uri, buffer: Buffer): Promise<boolean> {
	if (file.scheme !== "file") {
		return false;
	}
	try {
		await using handle = await open(file.fsPath);
		const { bytesRead } = await handle.read(buffer, 0, HEAD, 0);
		const head = buffer.subarray(0, bytesRead);
		return KEYS.every((key) => head.includes(key));
	} catch {
		return false;
	}
}
