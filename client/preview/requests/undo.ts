import * as vscode from "vscode";
import { columnOf, documentOf, editorOf } from "#client/editors/source-editor.ts";
import type { EditedPanel } from "./edited-panel.ts";

/** Makes the handler of the page's request `undo`: runs the editor's undo or redo, then moves the panel to the change and focuses it again. */
export function createUndo(panel: EditedPanel): (wish: { readonly redo: boolean }) => Promise<null> {
	return async ({ redo }) => {
		const place = panel.place();
		if (place) {
			try {
				panel.follow(await undoIn(place.uri, redo));
			} finally {
				await panel.takeFocus();
			}
			await panel.update();
		}
		return null;
	};
}

/** The focus moves asynchronously, and undo goes to whatever has it. If nothing has changed after this many milliseconds, it is tried again. */
const RESTS = [50, 50, 100, 200];

/**
 * Undo works only in the focused editor, so the editor gets the focus for that time; an editor behind other tabs, or a
 * closed one, is brought to the front. Afterward the cursor of the editor is at the change.
 */
async function undoIn(uri: vscode.Uri, isRedo: boolean): Promise<vscode.TextEditor> {
	const document = await documentOf(uri);
	if (!document) {
		throw new Error(vscode.l10n.t("The file was closed"));
	}
	const { version } = document;
	let editor = await focusOn(document);
	for (const rest of RESTS) {
		await vscode.commands.executeCommand(isRedo ? "redo" : "undo");
		if (document.version === version) {
			await new Promise((resolve) => setTimeout(resolve, rest));
		}
		if (document.version !== version) {
			break;
		}
		editor = await focusOn(document);
	}
	return editor;
}

async function focusOn(document: vscode.TextDocument): Promise<vscode.TextEditor> {
	const visible = editorOf(document.uri);
	const editor = await vscode.window.showTextDocument(document, {
		viewColumn: visible?.viewColumn ?? columnOf(document.uri) ?? vscode.ViewColumn.One,
		preserveFocus: false,
		...(visible ? { selection: visible.selection } : {}),
	});
	await vscode.commands.executeCommand("workbench.action.focusActiveEditorGroup");
	return editor;
}
