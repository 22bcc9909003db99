import { randomUUID } from "node:crypto";
import * as vscode from "vscode";
import { WorkDoneProgress } from "vscode-languageclient/node";
import type { LanguageServer } from "./language-client.ts";
import { secondsLeft } from "./time-left.ts";

/** Shows the percentages that the server reports for one request in a progress bar, with what it says, and the time that is left. */
export async function reportProgress(
	server: Pick<LanguageServer, "start">,
	bar: vscode.Progress<{ increment?: number; message?: string }>,
): Promise<{ readonly token: string; readonly dispose: () => void }> {
	const client = await server.start();
	const token = randomUUID();
	const began = performance.now();
	let shown = 0;
	const listener = client.onProgress(WorkDoneProgress.type, token, (value) => {
		if (value.kind === "report" && value.percentage !== undefined && value.percentage > shown) {
			bar.report({
				increment: value.percentage - shown,
				message: messageOf(value.message, secondsLeft(value.percentage / 100, performance.now() - began)),
			});
			shown = value.percentage;
		}
	});
	return { token, dispose: () => listener.dispose() };
}

function messageOf(count: string | undefined, seconds: number | undefined): string {
	const left =
		seconds === undefined
			? undefined
			: seconds < 90
				? vscode.l10n.t("about {0} s left", seconds)
				: vscode.l10n.t("about {0} min left", Math.round(seconds / 60));
	return [count, left].filter((part) => part !== undefined).join(", ");
}
