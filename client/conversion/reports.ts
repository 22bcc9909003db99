import * as vscode from "vscode";
import { createPanelGroup } from "#client/pages/panel-group.ts";
import type {
	ConversionPageState,
	ConversionShownMessage,
} from "#core/protocol/pages/conversion-report-messages.ts";
import { ConversionReportPanel, type ConversionReportSurroundings } from "./report-panel.ts";

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
	const shown = new vscode.EventEmitter<ConversionShownMessage>();
	const panels = createPanelGroup({
		viewType: VIEW_TYPE,
		title: vscode.l10n.t("Conversion Report"),
		column: vscode.ViewColumn.Active,
		isState: isPageState,
		keyOf: ({ uri }) => uri,
		fill: (panel, { uri }) =>
			new ConversionReportPanel(panel, vscode.Uri.parse(uri), {
				...surroundings,
				onShown: (message) => shown.fire(message),
			}),
	});
	return {
		onShown: shown.event,
		show: (uri) => panels.show({ uri: uri.toString() }),
		dispose() {
			panels.dispose();
			shown.dispose();
		},
	};
}

/** The state comes from disk, where an older version of the page may have left it. */
function isPageState(state: unknown): state is Pick<ConversionPageState, "uri"> {
	return typeof state === "object" && state !== null && "uri" in state && typeof state.uri === "string";
}
