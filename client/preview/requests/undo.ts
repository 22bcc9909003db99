import * as vscode from "vscode";
import { columnOf, documentOf, editorOf } from "#client/editors/source-editor.ts";
import type { EditedPanel } from "./edited-panel.ts";

/** Makes the page's question `undo`: the editor's undo or redo, after which the panel is where the text has changed, and has the focus again. */
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

/** The focus comes and goes late, and undo goes to whoever has it. Where nothing has changed after so many milliseconds it is tried again. */
const RESTS = [50, 50, 100, 200];

/**
 * Undo exists only for the editor that has the focus, so that gets it for as long as this takes; one that is behind other
 * tabs, or closed, is brought to the front. The cursor of the editor is then where the text has changed.
 */
async function undoIn(uri: vscode.Uri, isRedo: boolean): Promise<vscode.TextEditor> {
	const document = await documentOf(uri);
	if (!document) {
		throw new Error(vscode.l10n.t("The file is no longer open"));
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
