import { randomUUID } from "node:crypto";
import type * as vscode from "vscode";
import { WorkDoneProgress } from "vscode-languageclient/node";
import type { LanguageServer } from "#client/language/language-client.ts";

/** Shows the percentages that the server reports for one request in a progress bar. */
export async function reportProgress(
	server: Pick<LanguageServer, "start">,
	bar: vscode.Progress<{ increment?: number }>,
): Promise<{ readonly token: string; readonly dispose: () => void }> {
	const client = await server.start();
	const token = randomUUID();
	let shown = 0;
	const listener = client.onProgress(WorkDoneProgress.type, token, (value) => {
		if (value.kind === "report" && value.percentage !== undefined && value.percentage > shown) {
			bar.report({ increment: value.percentage - shown });
			shown = value.percentage;
		}
	});
	return { token, dispose: () => listener.dispose() };
}
