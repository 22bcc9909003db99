import { dirname } from "node:path";
import * as vscode from "vscode";

interface SourceItem extends vscode.QuickPickItem {
	readonly uri: vscode.Uri;
}

/** At most this many files are listed. */
const MOST_FILES = 2000;

/**
 * Asks which files to merge, unless several are already selected. The files of the workspace are offered in a list,
 * because VS Code's dialog accepts only one file if the workspace is on another machine. `undefined` if the user
 * canceled.
 */
export async function pickSources(chosen: readonly vscode.Uri[]): Promise<readonly vscode.Uri[] | undefined> {
	if (chosen.length > 1) {
		return chosen;
	}
	const found = await vscode.workspace.findFiles("**/*.jsonl", "**/node_modules/**", MOST_FILES);
	const [near] = chosen;
	return found.length > 1 ? pickInList(found, near) : browse(near);
}

async function pickInList(
	files: readonly vscode.Uri[],
	near: vscode.Uri | undefined,
): Promise<readonly vscode.Uri[] | undefined> {
	const input = vscode.window.createQuickPick<SourceItem>();
	const elsewhere: vscode.QuickInputButton = {
		iconPath: new vscode.ThemeIcon("folder-opened"),
		tooltip: vscode.l10n.t("Choose Other Files…"),
	};
	input.title = vscode.l10n.t("Annotation Files to Merge (Two or More)");
	input.placeholder = vscode.l10n.t("Press Space or click to select files");
	input.canSelectMany = true;
	input.ignoreFocusOut = true;
	input.buttons = [elsewhere];
	input.items = files
		.map((uri) => ({ uri, label: vscode.workspace.asRelativePath(uri) }))
		.sort((a, b) => a.label.localeCompare(b.label));
	input.selectedItems = input.items.filter(({ uri }) => uri.toString() === near?.toString());
	try {
		return await new Promise((resolve) => {
			input.onDidAccept(() => {
				const picked = input.selectedItems.map(({ uri }) => uri);
				if (isMerge(picked)) {
					resolve(picked);
				}
			});
			input.onDidTriggerButton(() => resolve(browse(near)));
			input.onDidHide(() => resolve(undefined));
			input.show();
		});
	} finally {
		input.dispose();
	}
}

async function browse(near: vscode.Uri | undefined): Promise<readonly vscode.Uri[] | undefined> {
	const picked = await vscode.window.showOpenDialog({
		title: vscode.l10n.t("Annotation Files to Merge (Two or More)"),
		openLabel: vscode.l10n.t("Merge"),
		canSelectMany: true,
		filters: { [vscode.l10n.t("JSON Lines")]: ["jsonl"] },
		...(near ? { defaultUri: vscode.Uri.file(dirname(near.fsPath)) } : {}),
	});
	return picked && isMerge(picked) ? picked : undefined;
}

/** A merge needs at least two files; shows an error otherwise. */
function isMerge(files: readonly vscode.Uri[]): boolean {
	if (files.length < 2) {
		void vscode.window.showErrorMessage(
			vscode.l10n.t("Select at least two files to merge. Selected: {0}.", files.length),
		);
	}
	return files.length > 1;
}
