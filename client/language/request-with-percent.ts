import type * as vscode from "vscode";
import type { ParamsOf, ProgressMethod, ResultOf } from "#core/protocol/server/requests.ts";
import type { LanguageServer } from "./language-client.ts";
import { reportProgress } from "./server-progress.ts";

/** Sends a long request to the language server, and reports its progress in percent. */
export async function requestWithPercent<Method extends ProgressMethod>(
	server: LanguageServer,
	method: Method,
	params: ParamsOf<Method>,
	token: vscode.CancellationToken,
	onPercent: (percent: number) => void,
): Promise<ResultOf<Method>> {
	let percent = 0;
	const progress = await reportProgress(server, {
		report: ({ increment = 0 }) => {
			percent += increment;
			onPercent(percent);
		},
	});
	try {
		return await server.request(method, { ...params, workDoneToken: progress.token }, token);
	} finally {
		progress.dispose();
	}
}
