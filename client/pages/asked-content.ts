import * as vscode from "vscode";
import { type ContentSource, type FreshContent, freshContent } from "./fresh-content.ts";

/** The content of a page in a panel, asked for anew as long as the panel is there. */
export function askedContent<Content>(
	panel: vscode.WebviewPanel,
	source: Pick<ContentSource<Content, vscode.CancellationToken>, "ask" | "explain" | "show">,
): FreshContent<Content> {
	const content = freshContent<Content, vscode.CancellationToken>({
		...source,
		question: () => {
			const cancellation = new vscode.CancellationTokenSource();
			return {
				token: cancellation.token,
				cancel: () => cancellation.cancel(),
				dispose: () => cancellation.dispose(),
			};
		},
		isInSight: () => panel.visible,
	});
	panel.onDidDispose(content.stop);
	return content;
}
