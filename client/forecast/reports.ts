import * as vscode from "vscode";
import type { ReportShownMessage, ReportState } from "#core/protocol/pages/report-messages.ts";
import { ReportPanel, type ReportSurroundings } from "./report-panel.ts";

/** The reports on annotation files, each in a panel of its own. */
export interface Reports extends vscode.Disposable {
	/** Opens the report on a document (that of the active editor, if none is given) beside it, or shows the one that is there. */
	readonly show: (uri?: vscode.Uri) => void;
	/** A report has come to the screen. */
	readonly onShown: vscode.Event<ReportShownMessage>;
}

const VIEW_TYPE = "automlImages.report";

/** Makes ready for reports. There is at most one panel a document. */
export function createReports(surroundings: Omit<ReportSurroundings, "onShown">): Reports {
	const panels = new Map<string, ReportPanel>();
	const shown = new vscode.EventEmitter<ReportShownMessage>();

	const adopt = (webviewPanel: vscode.WebviewPanel, uri: vscode.Uri) => {
		const panel = new ReportPanel(webviewPanel, uri, {
			...surroundings,
			onShown: (message) => shown.fire(message),
		});
		panels.set(uri.toString(), panel);
		panel.onDidClose(() => panels.delete(uri.toString()));
	};
	const refresh = (uri: vscode.Uri) => {
		for (const panel of panels.values()) {
			if (panel.isAbout(uri)) {
				panel.refresh();
			}
		}
	};
	const listeners = [
		vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
			if (contentChanges.length > 0) {
				refresh(document.uri);
			}
		}),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (event.affectsConfiguration("automlImages.tasks")) {
				for (const panel of panels.values()) {
					panel.refresh();
				}
			}
		}),
		vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
			deserializeWebviewPanel: async (webviewPanel, state: unknown) => {
				if (isReportState(state)) {
					adopt(webviewPanel, vscode.Uri.parse(state.uri));
				} else {
					webviewPanel.dispose();
				}
			},
		}),
	];
	return {
		onShown: shown.event,
		show(uri = vscode.window.activeTextEditor?.document.uri) {
			if (!uri) {
				return;
			}
			const known = panels.get(uri.toString());
			if (known) {
				known.reveal();
			} else {
				const title = vscode.l10n.t("Training Forecast");
				adopt(vscode.window.createWebviewPanel(VIEW_TYPE, title, vscode.ViewColumn.Beside), uri);
			}
		},
		dispose() {
			for (const disposable of [...listeners, ...panels.values(), shown]) {
				disposable.dispose();
			}
		},
	};
}

/** The state comes from disk, where an older version of the page may have left it. */
function isReportState(state: unknown): state is ReportState {
	return typeof state === "object" && state !== null && "uri" in state && typeof state.uri === "string";
}
