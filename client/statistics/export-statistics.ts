import * as vscode from "vscode";
import { nameOf } from "#client/editors/document-name.ts";
import type { StatisticsFormat } from "#core/protocol/pages/statistics-messages.ts";
import type { DatasetStatistics } from "#core/protocol/server/statistics.ts";
import { statisticsCsv } from "#core/statistics/statistics-csv.ts";

/** Asks for a file and writes statistics to it, in the format of its extension. `proposed` is the extension that is offered first. Returns the file, if one was chosen. */
export async function saveStatistics(
	statistics: DatasetStatistics,
	proposed: StatisticsFormat,
): Promise<vscode.Uri | undefined> {
	const target = await askFile(statistics, proposed);
	if (target) {
		await writeStatistics(statistics, target);
		await vscode.window.showTextDocument(target, { preview: false });
	}
	return target;
}

/** Writes statistics: as a table if the file ends in `.csv`, otherwise as JSON. */
export async function writeStatistics(statistics: DatasetStatistics, target: vscode.Uri): Promise<void> {
	const text = target.path.endsWith(".csv")
		? statisticsCsv(statistics)
		: `${JSON.stringify({ version: 1, ...statistics }, null, "\t")}\n`;
	await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
}

function askFile({ files }: DatasetStatistics, proposed: StatisticsFormat): Thenable<vscode.Uri | undefined> {
	const own = vscode.Uri.parse(files[0]?.uri ?? "");
	const name = nameOf(own.toString()).replace(/\.jsonl$/i, "");
	const filters = [
		[vscode.l10n.t("JSON"), ["json"]],
		[vscode.l10n.t("Comma-Separated Values"), ["csv"]],
	] as const;
	return vscode.window.showSaveDialog({
		defaultUri: vscode.Uri.joinPath(own, "..", `${name}.statistics.${proposed}`),
		// The dialog offers the first filter.
		filters: Object.fromEntries(
			filters
				.toSorted(([, [ending]]) => (ending === proposed ? -1 : 1))
				.map(([text, endings]) => [text, [...endings]]),
		),
	});
}
