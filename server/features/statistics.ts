import type { Connection } from "vscode-languageserver/node";
import type { Documents } from "#server/documents/documents.ts";
import { Outdated } from "#server/protocol/outdated.ts";
import { registerAnswer } from "#server/protocol/register-answer.ts";
import { countFiles } from "#server/statistics/count-files.ts";
import type { Workspace } from "#server/workspace/workspace.ts";

/** Answers the statistics of annotation files. */
export function registerStatistics(connection: Connection, documents: Documents, workspace: Workspace): void {
	registerAnswer(connection, "automlImages/statistics", async ({ uris }, { isCancelled, report }) => {
		const statistics = await countFiles(
			uris,
			{ documents, workspace },
			{ isGivenUp: isCancelled, onShare: report },
		);
		if (!statistics) {
			throw new Outdated("the files changed, or the request was canceled");
		}
		return statistics;
	});
}
