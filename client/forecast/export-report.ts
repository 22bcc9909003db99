import * as vscode from "vscode";
import { nameOf } from "#client/editors/document-name.ts";
import type { TrainingReport } from "#core/protocol/server/training-report.ts";
import { classesAsCsv } from "./report-csv.ts";
import { reportAsMarkdown } from "./report-markdown.ts";

/** Copies the report to the clipboard. */
export async function copyReport(report: TrainingReport): Promise<void> {
	await vscode.env.clipboard.writeText(reportAsMarkdown(report));
	vscode.window.setStatusBarMessage(vscode.l10n.t("Training forecast copied to the clipboard."), 4000);
}

/** Asks for a file and writes the report to it: as Markdown, or the classes as CSV. */
export async function saveReport(report: TrainingReport): Promise<void> {
	const own = vscode.Uri.parse(report.uri);
	const name = nameOf(report.uri).replace(/\.jsonl$/i, "");
	const target = await vscode.window.showSaveDialog({
		defaultUri: vscode.Uri.joinPath(own, "..", `${name}.forecast.md`),
		filters: {
			[vscode.l10n.t("Markdown")]: ["md"],
			[vscode.l10n.t("Classes as CSV")]: ["csv"],
		},
	});
	if (target) {
		const text = target.path.endsWith(".csv") ? classesAsCsv(report) : reportAsMarkdown(report);
		await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
		await vscode.window.showTextDocument(target, { preview: false });
	}
}
