import * as vscode from "vscode";
import type { ForecastSummary } from "#core/protocol/forecast-summary.ts";

/** Shows in the status bar what training will do with the file of the active editor. */
export interface ForecastStatus extends vscode.Disposable {
	/** Takes what the server says about a document. */
	readonly update: (summary: ForecastSummary) => void;
}

/** Prepares the status bar item and the language status; both appear with the first annotation file. */
export function createForecastStatus(): ForecastStatus {
	const item = vscode.window.createStatusBarItem(
		"automlImages.forecast",
		vscode.StatusBarAlignment.Right,
		90,
	);
	item.name = vscode.l10n.t("AutoML Images: Training Forecast");
	item.command = "workbench.actions.view.problems";
	const language = vscode.languages.createLanguageStatusItem("automlImages.task", { language: "jsonl" });
	language.name = vscode.l10n.t("AutoML Images");
	const summaries = new Map<string, ForecastSummary>();

	const show = () => {
		const uri = vscode.window.activeTextEditor?.document.uri.toString();
		const summary = uri === undefined ? undefined : summaries.get(uri);
		if (!summary?.taskName) {
			item.hide();
			language.text = "";
			return;
		}
		const { icon, text, severity } = appearance(summary);
		item.text = `${icon} ${text}`;
		item.tooltip = `${vscode.l10n.t("Training forecast ({0})", summary.taskName)}: ${summary.sentence}`;
		item.accessibilityInformation = { label: item.tooltip };
		item.show();
		language.text = summary.taskName;
		language.detail = summary.sentence;
		language.severity = severity;
	};
	const listeners = [
		vscode.window.onDidChangeActiveTextEditor(show),
		vscode.workspace.onDidCloseTextDocument(({ uri }) => {
			summaries.delete(uri.toString());
			show();
		}),
	];
	return {
		update: (summary) => {
			// The server writes a URI in its own way; VS Code's way is the key.
			summaries.set(vscode.Uri.parse(summary.uri).toString(), summary);
			show();
		},
		dispose: () => {
			for (const each of [item, language, ...listeners]) {
				each.dispose();
			}
		},
	};
}

function appearance({ job, lost, used, lines }: ForecastSummary) {
	const loses = lost.lines + lost.objects + lost.segments > 0;
	if (job === "fails") {
		const text = vscode.l10n.t("Training fails");
		return { icon: "$(error)", text, severity: vscode.LanguageStatusSeverity.Error };
	}
	const text = vscode.l10n.t("{0} of {1} images", used, lines);
	return loses
		? { icon: "$(warning)", text, severity: vscode.LanguageStatusSeverity.Warning }
		: { icon: "$(check)", text, severity: vscode.LanguageStatusSeverity.Information };
}
