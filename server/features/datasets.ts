import type { Connection } from "vscode-languageserver/node";
import type { DatasetSummary } from "#core/protocol/server/datasets.ts";
import { FileSummaries, type SummarizedFile } from "#server/dataset/file-summaries.ts";
import { findDatasets } from "#server/dataset/workspace-datasets.ts";
import type { Documents } from "#server/documents/documents.ts";
import { fileOf } from "#server/files/file-of.ts";
import { Outdated } from "#server/protocol/outdated.ts";
import { registerAnswer } from "#server/protocol/register-answer.ts";
import type { Workspace } from "#server/workspace/workspace.ts";

/** Answers which datasets there are, and what training will do with one. */
export function registerDatasets(connection: Connection, documents: Documents, workspace: Workspace): void {
	const summaries = new FileSummaries(documents);
	registerAnswer(connection, "automlImages/datasets", ({ uris }) =>
		findDatasets(uris, async (uri) => (await workspace.findingSettings(uri)).task),
	);
	registerAnswer(connection, "automlImages/datasetSummary", async ({ uris }, { isCancelled }) => {
		const files: SummarizedFile[] = [];
		for (const uri of uris) {
			const { task, runtime } = await workspace.findingSettings(uri);
			const file = await summaries.get(fileOf(uri) ?? "", {
				task: task === "off" ? undefined : task,
				runtime,
				isGivenUp: isCancelled,
			});
			if (!file) {
				throw new Outdated("the files changed, or the request was canceled");
			}
			files.push(file);
		}
		return { files: files.map(({ summary }) => summary), classes: addUp(files) };
	});
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
