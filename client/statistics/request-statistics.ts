import type * as vscode from "vscode";
import type { LanguageServer } from "#client/language/language-client.ts";
import { requestWithPercent } from "#client/language/request-with-percent.ts";
import type { DatasetStatistics } from "#core/protocol/server/statistics.ts";

/** Asks the language server for statistics, and hears how far it is. */
export type RequestStatistics = (
	uris: readonly string[],
	token: vscode.CancellationToken,
	onPercent: (percent: number) => void,
) => Promise<DatasetStatistics>;

/** Asks that server. */
export function statisticsRequest(server: LanguageServer): RequestStatistics {
	return (uris, token, onPercent) =>
		requestWithPercent(server, "automlImages/statistics", { uris }, token, onPercent);
}
