import * as vscode from "vscode";

/** Opens a file, or shows a folder in the Explorer, or else by the system: an editor cannot show it. Says so where neither is there. */
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
