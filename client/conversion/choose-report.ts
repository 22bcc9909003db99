import * as vscode from "vscode";
import { REPORT_ENDING } from "#core/protocol/server/conversion-report.ts";

/** At most this many reports of the workspace are offered. */
const MOST = 500;

/** The report in the active editor, or one that the user picks from the workspace or from disk. */
export async function chooseConversionReport(): Promise<vscode.Uri | undefined> {
	const active = vscode.window.activeTextEditor?.document.uri;
	if (active?.path.endsWith(REPORT_ENDING)) {
		return active;
	}
	const found = await vscode.workspace.findFiles(`**/*${REPORT_ENDING}`, undefined, MOST);
	const folder = active && vscode.Uri.joinPath(active, "..").path;
	const rank = (uri: vscode.Uri) => (folder !== undefined && uri.path.startsWith(folder) ? 0 : 1);
	const choices = found
		.sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1))
		.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }));
	if (choices.length === 0) {
		return browse();
	}
	const other = { label: vscode.l10n.t("Choose File…"), uri: undefined };
	const chosen = await vscode.window.showQuickPick([...choices, other], {
		title: vscode.l10n.t("Which conversion report?"),
	});
	return chosen && (chosen.uri ?? browse());
}

async function browse(): Promise<vscode.Uri | undefined> {
	const chosen = await vscode.window.showOpenDialog({
		title: vscode.l10n.t("Conversion Report"),
		filters: { [vscode.l10n.t("Conversion Reports")]: ["json"] },
	});
	return chosen?.[0];
}
