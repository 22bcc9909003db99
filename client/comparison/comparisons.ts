import * as vscode from "vscode";
import { createPanelGroup } from "#client/pages/panel-group.ts";
import type { ComparisonShownMessage, ComparisonState } from "#core/protocol/pages/comparison-messages.ts";
import type { Comparison } from "#core/protocol/server/comparison.ts";
import { ComparisonPanel, type ComparisonServer } from "./panel.ts";

/** The comparisons of annotation files with older versions, each in a panel of its own. */
export interface Comparisons extends vscode.Disposable {
	/** Compares a document (the active editor's by default) with the commit that is checked out. */
	readonly withHead: (uri?: vscode.Uri) => void;
	/** The same with another file; asks the user for the file if none is given. */
	readonly withFile: (uri?: vscode.Uri, old?: vscode.Uri) => Promise<void>;
	/** A comparison, or one of its images, has been drawn. */
	readonly onShown: vscode.Event<ComparisonShownMessage>;
	/** What the most recently opened panel shows; undefined until it has been compared. */
	readonly latest: () => Comparison | undefined;
	/** Does what the button of that panel does: copies the summary to the clipboard. */
	readonly copyLatest: () => Promise<void>;
}

const VIEW_TYPE = "automlImages.comparison";

/** Sets up comparisons. There is at most one panel for a pair of versions. */
export function createComparisons(extensionUri: vscode.Uri, server: ComparisonServer): Comparisons {
	const shown = new vscode.EventEmitter<ComparisonShownMessage>();
	const panels = createPanelGroup({
		viewType: VIEW_TYPE,
		title: vscode.l10n.t("Changes"),
		column: vscode.ViewColumn.Beside,
		isState,
		keyOf: ({ uri, old = "" }) => `${uri} ${old}`,
		fill: (panel, { uri, old }) =>
			new ComparisonPanel(
				panel,
				extensionUri,
				{ uri, ...(old === undefined ? {} : { old }) },
				server,
				(message) => shown.fire(message),
			),
	});
	const refresh = (isAffected: (panel: ComparisonPanel) => boolean) => {
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
			if (event.affectsConfiguration("automlImages.imageFolders")) {
				refresh(() => true);
			}
		}),
	];
	const latest = () => panels.all().at(-1);
	return {
		onShown: shown.event,
		latest: () => latest()?.comparison,
		copyLatest: async () => latest()?.copy(),
		withHead(uri = activeUri()) {
			if (uri) {
				panels.show({ uri: uri.toString() });
			}
		},
		async withFile(uri = activeUri(), old) {
			const other = uri && (old ?? (await askForFile(uri)));
			if (uri && other) {
				panels.show({ uri: uri.toString(), old: other.toString() });
			}
		},
		dispose() {
			for (const disposable of [...listeners, panels, shown]) {
				disposable.dispose();
			}
		},
	};
}

function activeUri(): vscode.Uri | undefined {
	return vscode.window.activeTextEditor?.document.uri;
}

async function askForFile(uri: vscode.Uri): Promise<vscode.Uri | undefined> {
	const [file] =
		(await vscode.window.showOpenDialog({
			title: vscode.l10n.t("Older Version to Compare With"),
			openLabel: vscode.l10n.t("Compare"),
			...(uri.scheme === "file" ? { defaultUri: vscode.Uri.joinPath(uri, "..") } : {}),
			filters: { "JSON Lines": ["jsonl"] },
		})) ?? [];
	return file;
}

/** The state comes from disk, and may have been written by an older version of the page. */
function isState(state: unknown): state is ComparisonState {
	return (
		typeof state === "object" &&
		state !== null &&
		"uri" in state &&
		typeof state.uri === "string" &&
		(!("old" in state) || typeof state.old === "string")
	);
}
