import * as vscode from "vscode";
import { OPEN_PREVIEW, SHOW_FORECAST } from "#client/commands/names.ts";
import { escapeMarkdown } from "#core/text/markdown.ts";
import type { AnnotationSummary, ForecastSummaries } from "./summaries.ts";
import { appearance, capitalized } from "./summary-text.ts";

/** Shows in the status bar what training will do with the file of the active editor. A click opens the report. */
export function createForecastStatus(summaries: ForecastSummaries): vscode.Disposable {
	const item = vscode.window.createStatusBarItem(
		"automlImages.forecast",
		vscode.StatusBarAlignment.Right,
		90,
	);
	item.name = vscode.l10n.t("AutoML Images: Training Forecast");
	const language = vscode.languages.createLanguageStatusItem("automlImages.task", { language: "jsonl" });
	language.name = vscode.l10n.t("AutoML Images");

	const show = () => {
		const uri = vscode.window.activeTextEditor?.document.uri;
		const summary = uri && summaries.of(uri);
		if (!summary) {
			item.hide();
			language.text = "";
			language.command = undefined;
			return;
		}
		const { icon, text, severity } = appearance(summary);
		const said = `${vscode.l10n.t("Training forecast ({0})", summary.taskName)}: ${summary.sentence}`;
		item.text = `${icon} ${text}`;
		item.tooltip = tooltip(summary);
		item.accessibilityInformation = { label: said };
		item.command = { ...showForecast(), arguments: [uri] };
		item.show();
		language.text = summary.taskName;
		language.detail = summary.sentence;
		language.severity = severity;
		language.command = { ...showForecast(), arguments: [uri] };
	};
	const listeners = [vscode.window.onDidChangeActiveTextEditor(show), summaries.onDidChange(show)];
	return {
		dispose: () => {
			for (const each of [item, language, ...listeners]) {
				each.dispose();
			}
		},
	};
}

function showForecast(): vscode.Command {
	return { title: vscode.l10n.t("Show Training Forecast"), command: SHOW_FORECAST };
}

/** Task and sentence, with links. */
function tooltip({ taskName, sentence }: AnnotationSummary): vscode.MarkdownString {
	const markdown = new vscode.MarkdownString(undefined, true);
	markdown.isTrusted = { enabledCommands: [SHOW_FORECAST, OPEN_PREVIEW] };
	const links = [
		`[$(graph) ${vscode.l10n.t("Show Training Forecast")}](command:${SHOW_FORECAST})`,
		`[$(open-preview) ${vscode.l10n.t("Open Preview")}](command:${OPEN_PREVIEW})`,
	];
	markdown.appendMarkdown(`**${escapeMarkdown(capitalized(taskName))}**\n\n`);
	markdown.appendMarkdown(`${escapeMarkdown(capitalized(sentence))}\n\n${links.join(" · ")}`);
	return markdown;
}
