import * as vscode from "vscode";

/** What the editor itself can always write; it may not list them among the file systems. */
const WRITABLE = new Set(["file", "untitled"]);

/** Why a document cannot be edited, as one sentence without its full stop; `undefined` where it can, as far as is known before. */
export async function whyReadOnly(uri: vscode.Uri): Promise<string | undefined> {
	const { scheme } = uri;
	if (scheme === "git") {
		return vscode.l10n.t("This is an earlier version of the file, which cannot be edited");
	}
	const isWritable = vscode.workspace.fs.isWritableFileSystem(scheme) ?? WRITABLE.has(scheme);
	return !isWritable || (scheme !== "untitled" && (await isLocked(uri)))
		? vscode.l10n.t("This file is read-only and cannot be edited")
		: undefined;
}

/** A file that is gone can still be edited: saving makes it anew. */
async function isLocked(uri: vscode.Uri): Promise<boolean> {
	try {
		const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
		return (permissions & vscode.FilePermission.Readonly) !== 0;
	} catch {
		return false;
	}
}
