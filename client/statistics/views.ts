import * as vscode from "vscode";
import { askUntilCurrent } from "#client/pages/ask-until-current.ts";
import { createPanelGroup } from "#client/pages/panel-group.ts";
import { chosenFiles } from "#client/split-merge/annotation-files.ts";
import type { StatisticsShownMessage, StatisticsState } from "#core/protocol/pages/statistics-messages.ts";
import { saveStatistics, writeStatistics } from "./export-statistics.ts";
import { StatisticsPanel, type StatisticsSurroundings } from "./panel.ts";

/** Statistics of datasets, each in a panel of its own. */
export interface StatisticsViews extends vscode.Disposable {
	/** Opens the statistics of the dataset of a file (that of the active editor, if none is given), or of several files, or shows those that are there. */
	readonly show: (uri?: vscode.Uri, selection?: unknown) => void;
	/** Counts the same files and writes the figures to a file, or to one that is asked for; gives that file. */
	readonly export: (uri?: vscode.Uri, target?: unknown) => Promise<vscode.Uri | undefined>;
	/** Statistics have come to the screen. */
	readonly onShown: vscode.Event<StatisticsShownMessage>;
}

const VIEW_TYPE = "automlImages.statistics";

/** Makes ready for statistics. There is at most one panel for the same files. */
export function createStatistics(surroundings: Omit<StatisticsSurroundings, "onShown">): StatisticsViews {
	const shown = new vscode.EventEmitter<StatisticsShownMessage>();
	const panels = createPanelGroup({
		viewType: VIEW_TYPE,
		title: vscode.l10n.t("Dataset Statistics"),
		column: vscode.ViewColumn.Active,
		isState: isStatisticsState,
		keyOf: ({ uris }) => uris.join("\n"),
		fill: (panel, { uris }) =>
			new StatisticsPanel(panel, uris, { ...surroundings, onShown: (message) => shown.fire(message) }),
	});
	return {
		onShown: shown.event,
		show(uri, selection) {
			const uris = chosenFiles(uri, selection).map(String);
			if (uris.length > 0) {
				panels.show({ uris });
			}
		},
		async export(uri, target) {
			const uris = chosenFiles(uri).map(String);
			if (uris.length === 0) {
				return undefined;
			}
			const { token } = new vscode.CancellationTokenSource();
			const statistics = await askUntilCurrent(() => surroundings.request(uris, token, () => {}), token);
			if (target instanceof vscode.Uri) {
				await writeStatistics(statistics, target);
				return target;
			}
			return saveStatistics(statistics, "json");
		},
		dispose() {
			panels.dispose();
			shown.dispose();
		},
	};
}

/** The state comes from disk, where an older version of the page may have left it. */
function isStatisticsState(state: unknown): state is Pick<StatisticsState, "uris"> {
	return (
		typeof state === "object" &&
		state !== null &&
		"uris" in state &&
		Array.isArray(state.uris) &&
		state.uris.every((uri) => typeof uri === "string")
	);
}
