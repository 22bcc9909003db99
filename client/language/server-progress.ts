import { randomUUID } from "node:crypto";
import type * as vscode from "vscode";
import type { LanguageServer } from "./language-client.ts";
import { progressText } from "./progress-text.ts";
import { secondsLeft } from "./time-left.ts";

/** Shows the server's progress on one request in a progress bar, with its message and the time left. */
export async function reportProgress(
	server: Pick<LanguageServer, "start">,
	bar: vscode.Progress<{ increment?: number; message?: string }>,
): Promise<{ readonly token: string; readonly dispose: () => void }> {
	const client = await server.start();
	const token = randomUUID();
	const began = performance.now();
	let shown = 0;
	const listener = client.onProgress(token, ({ percentage, message }) => {
		if (percentage > shown) {
			bar.report({
				increment: percentage - shown,
				message: progressText(message, secondsLeft(percentage / 100, performance.now() - began)),
			});
			shown = percentage;
		}
	});
	return { token, dispose: () => listener.dispose() };
}
