import * as vscode from "vscode";
import { OPEN_PREVIEW, SHOW_FORECAST } from "#client/commands/names.ts";
import type { ForecastSummaries } from "./summaries.ts";
import { appearance, classLine, summaryLine } from "./summary-text.ts";

/** At most this many blank lines are skipped to find the first record. */
const MOST_BLANK_LINES = 1000;

/**
 * The training forecast above the first line. It shows the last summary from the server, so that it costs nothing on a
 * key press and does not flicker while the text is checked.
 */
export function createForecastLens(summaries: ForecastSummaries): vscode.Disposable {
	const changed = new vscode.EventEmitter<void>();
	const disposables = [
		changed,
		summaries.onDidChange(() => changed.fire()),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (event.affectsConfiguration("automlImages.codeLens.enabled")) {
				changed.fire();
			}
		}),
		vscode.languages.registerCodeLensProvider(
			{ language: "jsonl" },
			{
				onDidChangeCodeLenses: changed.event,
				provideCodeLenses: (document) => lenses(document, summaries),
			},
		),
	];
	return {
		dispose: () => {
			for (const each of disposables) {
				each.dispose();
			}
		},
	};
}

function lenses(document: vscode.TextDocument, summaries: ForecastSummaries): vscode.CodeLens[] {
	const { uri } = document;
	const summary = summaries.of(uri);
	if (!summary || !vscode.workspace.getConfiguration("automlImages", uri).get("codeLens.enabled")) {
		return [];
	}
	const at = document.lineAt(firstRecord(document)).range;
	const lens = (title: string, command: string, tooltip?: string) =>
		new vscode.CodeLens(at, { title, command, arguments: [uri], ...(tooltip ? { tooltip } : {}) });
	const classes = classLine(summary);
	return [
		lens(`${appearance(summary).icon}\u00a0${summaryLine(summary)}`, SHOW_FORECAST, summary.sentence),
		lens(vscode.l10n.t("Show Forecast"), SHOW_FORECAST),
		lens(vscode.l10n.t("Preview"), OPEN_PREVIEW),
		// A narrow editor cuts off the last lens.
		...(classes === "" ? [] : [lens(classes, SHOW_FORECAST)]),
	];
}

function firstRecord(document: vscode.TextDocument): number {
	const last = Math.min(document.lineCount, MOST_BLANK_LINES);
	for (let line = 0; line < last; line++) {
		if (!document.lineAt(line).isEmptyOrWhitespace) {
			return line;
		}
	}
	return 0;
}
