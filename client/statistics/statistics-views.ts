import * as vscode from "vscode";
import { chosenFiles } from "#client/split-merge/annotation-files.ts";
import type { StatisticsShownMessage, StatisticsState } from "#core/protocol/pages/statistics-messages.ts";
import { saveStatistics, writeStatistics } from "./export-statistics.ts";
import { StatisticsPanel, type StatisticsSurroundings } from "./statistics-panel.ts";

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
	const panels = new Map<string, StatisticsPanel>();
	const shown = new vscode.EventEmitter<StatisticsShownMessage>();
	const adopt = (webviewPanel: vscode.WebviewPanel, uris: readonly string[]) => {
		const panel = new StatisticsPanel(webviewPanel, uris, {
			...surroundings,
			onShown: (message) => shown.fire(message),
		});
		panels.set(uris.join("\n"), panel);
		panel.onDidClose(() => panels.delete(uris.join("\n")));
	};
	const serializer = vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
		deserializeWebviewPanel: async (webviewPanel, state: unknown) => {
			if (isStatisticsState(state)) {
				adopt(webviewPanel, state.uris);
			} else {
				webviewPanel.dispose();
			}
		},
	});
	return {
		onShown: shown.event,
		show(uri, selection) {
			const uris = chosenFiles(uri, selection).map(String);
			const known = panels.get(uris.join("\n"));
			if (known) {
				known.reveal();
			} else if (uris.length > 0) {
				const title = vscode.l10n.t("Dataset Statistics");
				adopt(vscode.window.createWebviewPanel(VIEW_TYPE, title, vscode.ViewColumn.Active), uris);
			}
		},
		async export(uri, target) {
			const uris = chosenFiles(uri).map(String);
			if (uris.length === 0) {
				return undefined;
			}
			const { token } = new vscode.CancellationTokenSource();
			const statistics = await surroundings.request(uris, token, () => {});
			if (target instanceof vscode.Uri) {
				await writeStatistics(statistics, target);
				return target;
			}
			return saveStatistics(statistics, "json");
		},
		dispose() {
			for (const disposable of [serializer, ...panels.values(), shown]) {
				disposable.dispose();
			}
		},
	};
}

/** The state comes from disk, where an older version of the page may have left it. */
function isStatisticsState(state: unknown): state is StatisticsState {
	return (
		typeof state === "object" &&
		state !== null &&
		"uris" in state &&
		Array.isArray(state.uris) &&
		state.uris.every((uri) => typeof uri === "string")
	);
}
