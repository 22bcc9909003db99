import * as vscode from "vscode";
import type { Place } from "#core/protocol/server/training-report.ts";
import { editorOf, selectInLine } from "./source-editor.ts";

/** Opens a file where it is already open, or else in the first group, selects the place, and focuses the editor. */
export async function openPlace(uri: vscode.Uri, place?: Place): Promise<void> {
	if (place) {
		await selectInLine(uri, place.line, place.start, place.end);
	}
	await vscode.window.showTextDocument(uri, {
		viewColumn: editorOf(uri)?.viewColumn ?? vscode.ViewColumn.One,
	});
}
