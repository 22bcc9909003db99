import * as vscode from "vscode";
import { createPanelGroup } from "#client/pages/panel-group.ts";
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
	const shown = new vscode.EventEmitter<ReportShownMessage>();
	const panels = createPanelGroup({
		viewType: VIEW_TYPE,
		title: vscode.l10n.t("Training Forecast"),
		column: vscode.ViewColumn.Beside,
		isState: isReportState,
		keyOf: ({ uri }) => uri,
		fill: (panel, { uri }) =>
			new ReportPanel(panel, vscode.Uri.parse(uri), {
				...surroundings,
				onShown: (message) => shown.fire(message),
			}),
	});
	const refresh = (isAffected: (panel: ReportPanel) => boolean) => {
		for (const panel of panels.all().filter(isAffected)) {
			panel.refresh();
		}
	};
	const listeners = [
		vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
			if (contentChanges.length > 0) {
				refresh((panel) => panel.isAbout(document.uri));
			}
		}),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (event.affectsConfiguration("automlImages.tasks")) {
				refresh(() => true);
			}
		}),
	];
	return {
		onShown: shown.event,
		show(uri = vscode.window.activeTextEditor?.document.uri) {
			if (uri) {
				panels.show({ uri: uri.toString() });
			}
		},
		dispose() {
			for (const disposable of [...listeners, panels, shown]) {
				disposable.dispose();
			}
		},
	};
}

/** The state comes from disk, where an older version of the page may have left it. */
function isReportState(state: unknown): state is Pick<ReportState, "uri"> {
	return typeof state === "object" && state !== null && "uri" in state && typeof state.uri === "string";
}
