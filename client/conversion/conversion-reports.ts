import * as vscode from "vscode";
import type {
	ConversionPageState,
	ConversionShownMessage,
} from "#core/protocol/pages/conversion-report-messages.ts";
import { ConversionReportPanel, type ConversionReportSurroundings } from "./conversion-report-panel.ts";

/** The reports of conversions, each in a panel of its own. */
export interface ConversionReports extends vscode.Disposable {
	/** Opens the report in that file, or shows the panel that is there. */
	readonly show: (uri: vscode.Uri) => void;
	/** A report has come to the screen. */
	readonly onShown: vscode.Event<ConversionShownMessage>;
}

const VIEW_TYPE = "automlImages.conversionReport";

/** Makes ready for reports. There is at most one panel a file. */
export function createConversionReports(
	surroundings: Omit<ConversionReportSurroundings, "onShown">,
): ConversionReports {
	const panels = new Map<string, ConversionReportPanel>();
	const shown = new vscode.EventEmitter<ConversionShownMessage>();
	const adopt = (webviewPanel: vscode.WebviewPanel, uri: vscode.Uri) => {
		const panel = new ConversionReportPanel(webviewPanel, uri, {
			...surroundings,
			onShown: (message) => shown.fire(message),
		});
		panels.set(uri.toString(), panel);
		panel.onDidClose(() => panels.delete(uri.toString()));
	};
	const serializer = vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
		deserializeWebviewPanel: async (webviewPanel, state: unknown) => {
			if (isPageState(state)) {
				adopt(webviewPanel, vscode.Uri.parse(state.uri));
			} else {
				webviewPanel.dispose();
			}
		},
	});
	return {
		onShown: shown.event,
		show(uri) {
			const known = panels.get(uri.toString());
			if (known) {
				known.reveal();
			} else {
				const title = vscode.l10n.t("Conversion Report");
				adopt(vscode.window.createWebviewPanel(VIEW_TYPE, title, vscode.ViewColumn.Active), uri);
			}
		},
		dispose() {
			for (const disposable of [serializer, ...panels.values(), shown]) {
				disposable.dispose();
			}
		},
	};
}

/** The state comes from disk, where an older version of the page may have left it. */
function isPageState(state: unknown): state is ConversionPageState {
	return typeof state === "object" && state !== null && "uri" in state && typeof state.uri === "string";
}
