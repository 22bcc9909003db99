import * as vscode from "vscode";

/** The editor that shows a document: the active one, or else one that is visible. */
export function editorOf(uri: vscode.Uri): vscode.TextEditor | undefined {
	const shows = (editor: vscode.TextEditor) => editor.document.uri.toString() === uri.toString();
	const active = vscode.window.activeTextEditor;
	return active && shows(active) ? active : vscode.window.visibleTextEditors.find(shows);
}

/** The document, opened if necessary; `undefined` if it no longer exists. A closed unsaved document does not come back. */
export async function documentOf(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
	const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
	if (open || uri.scheme === "untitled") {
		return open;
	}
	try {
		return await vscode.workspace.openTextDocument(uri);
	} catch {
		return undefined;
	}
}

/** Selects a part of a line and reveals it without moving the focus. `start` and `end` are offsets in the line. */
export async function selectInLine(uri: vscode.Uri, line: number, start: number, end: number): Promise<void> {
	const range = new vscode.Range(line, start, line, end);
	const visible = editorOf(uri);
	if (visible) {
		visible.selection = new vscode.Selection(range.start, range.end);
		visible.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
	} else {
		const viewColumn = columnOf(uri) ?? vscode.ViewColumn.One;
		await vscode.window.showTextDocument(uri, { viewColumn, preserveFocus: true, selection: range });
	}
}

/** The column that has the document in a tab, visible or not. */
export function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
	return vscode.window.tabGroups.all.find((group) =>
		group.tabs.some(
			({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString(),
		),
	)?.viewColumn;
}
