import { open } from "node:fs/promises";
import * as vscode from "vscode";

/** So much (bytes) is read of a file: the first lines, unless these are very long. */
const HEAD = 65_536;

/** Without these two keys no line is an annotation. */
const KEYS = ['"image_url"', '"label"'];

/**
 * Whether it is worth asking the language server about these files: one is a table of Azure ML, or has the keys of
 * annotations in its beginning, or is said by the settings to be one. A cheap look, so that a workspace with JSON Lines
 * files of other kinds never starts the server.
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

/** A file that cannot be read, because it has gone meanwhile or is not on disk, is none of the side view's business. */
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
