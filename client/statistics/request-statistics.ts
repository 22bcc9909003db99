import type * as vscode from "vscode";
import type { LanguageServer } from "#client/language/language-client.ts";
import { requestWithPercent } from "#client/language/request-with-percent.ts";
import type { DatasetStatistics } from "#core/protocol/server/statistics.ts";

/** Requests statistics from the language server, and reports the progress. */
export type RequestStatistics = (
	uris: readonly string[],
	token: vscode.CancellationToken,
	onPercent: (percent: number) => void,
) => Promise<DatasetStatistics>;

/** Makes such requests to a server. */
export function statisticsRequest(server: LanguageServer): RequestStatistics {
	return (uris, token, onPercent) =>
		requestWithPercent(server, "automlImages/statistics", { uris }, token, onPercent);
}
