import * as vscode from "vscode";

/** File systems that VS Code can always write to; it may not list them. */
const WRITABLE = new Set(["file", "untitled"]);

/** Why a document cannot be edited, as one sentence without its period; `undefined` if it can be edited, as far as is known in advance. */
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

/** A deleted file can still be edited: saving creates it again. */
async function isLocked(uri: vscode.Uri): Promise<boolean> {
	try {
		const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
		return (permissions & vscode.FilePermission.Readonly) !== 0;
	} catch {
		return false;
	}
}
