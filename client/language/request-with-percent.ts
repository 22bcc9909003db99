import type * as vscode from "vscode";
import type { LanguageServer } from "./language-client.ts";
import { reportProgress } from "./server-progress.ts";

/** Asks the language server something that takes a while, and hears how far it is, in percent. */
export async function requestWithPercent<R>(
	server: LanguageServer,
	method: string,
	params: object,
	token: vscode.CancellationToken,
	onPercent: (percent: number) => void,
): Promise<R> {
	let percent = 0;
	const progress = await reportProgress(server, {
		report: ({ increment = 0 }) => {
			percent += increment;
			onPercent(percent);
		},
	});
	try {
		return await server.request<R>(method, { ...params, workDoneToken: progress.token }, token);
	} finally {
		progress.dispose();
	}
}
