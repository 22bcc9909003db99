import { basename } from "node:path";
import * as vscode from "vscode";

/** The files that a command was run on: those selected in the Explorer, the clicked one, or the active editor's. */
export function chosenFiles(
	resource: vscode.Uri | undefined = vscode.window.activeTextEditor?.document.uri,
	selection?: unknown,
): vscode.Uri[] {
	const selected = Array.isArray(selection) ? selection.filter((each) => each instanceof vscode.Uri) : [];
	return selected.length > 0 ? selected : resource ? [resource] : [];
}

/** Whether the files on disk are up to date: unsaved files are saved if the user agrees. */
export async function areSaved(files: readonly vscode.Uri[]): Promise<boolean> {
	const elsewhere = files.find(({ scheme }) => scheme !== "file");
	if (elsewhere) {
		const path = elsewhere.toString(true);
		void vscode.window.showErrorMessage(
			vscode.l10n.t("{0} is not on disk. Save it first: its lines are copied from disk.", path),
		);
		return false;
	}
	const paths = new Set(files.map(String));
	const unsaved = vscode.workspace.textDocuments.filter(
		({ isDirty, uri }) => isDirty && paths.has(String(uri)),
	);
	if (unsaved.length === 0) {
		return true;
	}
	const save = vscode.l10n.t("Save");
	const names = unsaved.map(({ uri }) => basename(uri.fsPath)).join(", ");
	const answer = await vscode.window.showWarningMessage(
		vscode.l10n.t("Unsaved changes: {0}", names),
		{
			modal: true,
			detail: vscode.l10n.t("The lines are copied from disk. Save the changes to include them."),
		},
		save,
	);
	const saved = answer === save ? await Promise.all(unsaved.map((document) => document.save())) : [false];
	return saved.every((each) => each);
}
