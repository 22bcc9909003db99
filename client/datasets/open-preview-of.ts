import * as vscode from "vscode";
import type { Preview } from "#client/preview/preview.ts";

/** Opens the preview of a file, which is opened first if no editor shows it; of the active editor if none is given. */
export async function openPreviewOf(preview: Preview, uri?: vscode.Uri): Promise<void> {
	const active = vscode.window.activeTextEditor;
	const isActive = uri === undefined || active?.document.uri.toString() === uri.toString();
	preview.openToSide(
		isActive ? active : await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.One }),
	);
}
