import {
	type CancellationToken,
	type Connection,
	LSPErrorCodes,
	ResponseError,
} from "vscode-languageserver/node";
import {
	type DatasetStatistics,
	STATISTICS_METHOD,
	type StatisticsParams,
} from "#core/protocol/server/statistics.ts";
import type { Documents } from "#server/documents/documents.ts";
import { inPercent } from "#server/protocol/in-percent.ts";
import { withWorkDone } from "#server/protocol/work-done.ts";
import { countFiles } from "#server/statistics/count-files.ts";
import type { Workspace } from "#server/workspace/workspace.ts";

/** Answers the statistics of annotation files. */
export function registerStatistics(connection: Connection, documents: Documents, workspace: Workspace): void {
	connection.onRequest<DatasetStatistics, void>(
		STATISTICS_METHOD,
		({ uris, workDoneToken }: StatisticsParams, token: CancellationToken) =>
			withWorkDone(connection, workDoneToken, async (report) => {
				const statistics = await countFiles(
					uris,
					{ documents, workspace },
					{
						isGivenUp: () => token.isCancellationRequested,
						onShare: inPercent((percent) => report(percent)),
					},
				);
				if (!statistics) {
					throw new ResponseError(
						LSPErrorCodes.ContentModified,
						"the files changed, or the request was canceled",
					);
				}
				return statistics;
			}),
	);
}
