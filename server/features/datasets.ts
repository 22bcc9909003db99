import {
	type CancellationToken,
	type Connection,
	LSPErrorCodes,
	ResponseError,
} from "vscode-languageserver/node";
import {
	DATASET_SUMMARY_METHOD,
	DATASETS_METHOD,
	type DatasetSummary,
	type DatasetSummaryParams,
	type DatasetsParams,
} from "#core/protocol/server/datasets.ts";
import { FileSummaries, type SummarizedFile } from "#server/dataset/file-summaries.ts";
import { findDatasets } from "#server/dataset/workspace-datasets.ts";
import type { Documents } from "#server/documents/documents.ts";
import { fileOf } from "#server/files/file-of.ts";
import type { Workspace } from "#server/workspace/workspace.ts";

/** Answers which datasets there are, and what training will do with one. */
export function registerDatasets(connection: Connection, documents: Documents, workspace: Workspace): void {
	const summaries = new FileSummaries(documents);
	connection.onRequest(DATASETS_METHOD, ({ uris }: DatasetsParams) =>
		findDatasets(uris, async (uri) => (await workspace.findingSettings(uri)).task),
	);
	connection.onRequest<DatasetSummary, void>(
		DATASET_SUMMARY_METHOD,
		async ({ uris }: DatasetSummaryParams, token: CancellationToken) => {
			const files: SummarizedFile[] = [];
			for (const uri of uris) {
				const { task, runtime } = await workspace.findingSettings(uri);
				const file = await summaries.get(fileOf(uri) ?? "", {
					task: task === "off" ? undefined : task,
					runtime,
					isGivenUp: () => token.isCancellationRequested,
				});
				if (!file) {
					throw new ResponseError(LSPErrorCodes.ContentModified, "the summary was canceled");
				}
				files.push(file);
			}
			return { files: files.map(({ summary }) => summary), classes: addUp(files) };
		},
	);
}

function addUp(files: readonly SummarizedFile[]): DatasetSummary["classes"] {
	const counts = new Map<string, number>();
	for (const [name, { used }] of files.flatMap(({ classes }) => [...classes])) {
		counts.set(name, (counts.get(name) ?? 0) + used);
	}
	return [...counts]
		.map(([name, count]) => ({ name, count }))
		.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
