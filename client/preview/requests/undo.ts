import * as vscode from "vscode";
import { columnOf, documentOf, editorOf } from "#client/editors/source-editor.ts";
import type { EditedPanel, Place } from "./edited-panel.ts";

/**
 * True while the focus is away from the preview for an undo. The keybindings of undo and redo name it, so that a press
 * during that time reaches the preview as well, wherever the focus has got to by then: the editor's own undo would go
 * to the page, which has nothing to undo, and the press would be lost.
 */
const IS_UNDOING = "automlImages.isUndoing";

/**
 * Makes the handler of the page's request `undo`: runs the editor's undo or redo, then moves the panel to the change and
 * focuses it again. Requests are served one after the other. One that comes while the focus is on its way back from
 * another keeps it.
 */
export function createUndo(panel: EditedPanel): (wish: { readonly redo: boolean }) => Promise<null> {
	let undone: Promise<unknown> = Promise.resolve();
	let last = 0;
	const undo = async ({ uri }: Place, isRedo: boolean) => {
		await vscode.commands.executeCommand("setContext", IS_UNDOING, true);
		panel.follow(await undoIn(uri, isRedo));
	};
	/** The panel may have been closed meanwhile, and cannot be focused: the keys of all editors are theirs again in any case. */
	const giveBack = async (isLast: () => boolean) => {
		try {
			if (isLast()) {
				await panel.takeFocus(isLast);
			}
		} finally {
			if (isLast()) {
				await vscode.commands.executeCommand("setContext", IS_UNDOING, false);
			}
		}
	};
	return async ({ redo }) => {
		const place = panel.place();
		if (!place) {
			return null;
		}
		const own = ++last;
		const isLast = () => own === last;
		const mine = undone.then(() => undo(place, redo));
		undone = mine.catch(() => {});
		try {
			await mine;
		} finally {
			await giveBack(isLast);
		}
		await panel.update();
		return null;
	};
}

/** The focus moves asynchronously, and undo goes to whatever has it. If a try has changed nothing, the next one waits for this many milliseconds. */
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
	let editor = await focusOn(document);
	for (const rest of RESTS) {
		const { version } = document;
		await vscode.commands.executeCommand(isRedo ? "redo" : "undo");
		// The new text arrives before the command returns.
		if (document.version !== version) {
			break;
		}
		await new Promise((resolve) => setTimeout(resolve, rest));
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
