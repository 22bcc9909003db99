import * as vscode from "vscode";

/** Opens a file in an editor, or shows a folder in the Explorer or in the system's file manager. Shows an error if neither exists. */
export async function openPath(uri: vscode.Uri, column: vscode.ViewColumn): Promise<void> {
	const isFolder = await vscode.workspace.fs.stat(uri).then(
		({ type }) => (type & vscode.FileType.Directory) !== 0,
		() => undefined,
	);
	if (isFolder === undefined) {
		void vscode.window.showErrorMessage(
			vscode.l10n.t("{0} was not found. It may have been moved or deleted.", uri.fsPath),
		);
	} else if (!isFolder) {
		await vscode.commands.executeCommand("vscode.open", uri, column);
	} else if (vscode.workspace.getWorkspaceFolder(uri)) {
		await vscode.commands.executeCommand("revealInExplorer", uri);
	} else {
		await vscode.commands.executeCommand("revealFileInOS", uri);
	}
}
