import * as vscode from "vscode";
import type { Preview } from "#client/preview/preview.ts";

/** Opens the preview of a file (the active editor's by default). The file is opened first if no editor shows it. */
export async function openPreviewOf(preview: Preview, uri?: vscode.Uri): Promise<void> {
	const active = vscode.window.activeTextEditor;
	const isActive = uri === undefined || active?.document.uri.toString() === uri.toString();
	preview.openToSide(
		isActive ? active : await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.One }),
	);
}
