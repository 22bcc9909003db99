import * as vscode from "vscode";
import type { ForecastSummary } from "#core/protocol/server/forecast-summary.ts";

/** What the server has said about the open documents. */
export interface ForecastSummaries extends vscode.Disposable {
	/** Takes what the server says about a document. */
	readonly take: (summary: ForecastSummary) => void;
	/** `undefined` while a document has not been checked, and for one that is no annotation file. */
	readonly of: (uri: vscode.Uri) => AnnotationSummary | undefined;
	/** Something else is to be said about some document. */
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
			// The server writes a URI in its own way; VS Code's way is the key.
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

/** What is told of a document, but for its version: most key presses change nothing in it. */
function content(summary: ForecastSummary | undefined): string | undefined {
	return summary && JSON.stringify({ ...summary, version: 0 });
}

function isAnnotation(summary: ForecastSummary): summary is AnnotationSummary {
	return summary.taskName !== undefined;
}
