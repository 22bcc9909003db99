import * as vscode from "vscode";
import type { ForecastSummary } from "#core/protocol/server/forecast-summary.ts";

/** The server's latest summaries of the open documents. */
export interface ForecastSummaries extends vscode.Disposable {
	/** Stores a summary from the server. */
	readonly take: (summary: ForecastSummary) => void;
	/** `undefined` until a document has been checked, and if it is not an annotation file. */
	readonly of: (uri: vscode.Uri) => AnnotationSummary | undefined;
	/** The summary of a document has changed. */
	readonly onDidChange: vscode.Event<void>;
}

/** The summary of a document that is an annotation file. */
export type AnnotationSummary = ForecastSummary & { readonly taskName: string };

export function createForecastSummaries(): ForecastSummaries {
	const summaries = new Map<string, ForecastSummary>();
	const changed = new vscode.EventEmitter<void>();
	const listener = vscode.workspace.onDidCloseTextDocument(({ uri }) => {
		if (summaries.delete(uri.toString())) {
			changed.fire();
		}
	});
	return {
		take: (summary) => {
			// The server writes URIs in its own way; use VS Code's way as the key.
			const key = vscode.Uri.parse(summary.uri).toString();
			const isNews = content(summaries.get(key)) !== content(summary);
			summaries.set(key, summary);
			if (isNews) {
				changed.fire();
			}
		},
		of: (uri) => {
			const summary = summaries.get(uri.toString());
			return summary && isAnnotation(summary) ? summary : undefined;
		},
		onDidChange: changed.event,
		dispose: () => {
			listener.dispose();
			changed.dispose();
		},
	};
}

/** The content of a summary without its version: most key presses do not change it. */
function content(summary: ForecastSummary | undefined): string | undefined {
	return summary && JSON.stringify({ ...summary, version: 0 });
}

function isAnnotation(summary: ForecastSummary): summary is AnnotationSummary {
	return summary.taskName !== undefined;
}
