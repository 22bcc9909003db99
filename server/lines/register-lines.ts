import { type CancellationToken, type Connection, ResponseError } from "vscode-languageserver/node";
import type { ConvertResult } from "#core/protocol/conversion.ts";
import {
	MERGE_LINES_METHOD,
	type MergeLinesParams,
	SPLIT_LINES_METHOD,
	type SplitLinesParams,
} from "#core/protocol/line-files.ts";
import { inPercent } from "#server/conversion/in-percent.ts";
import { INVALID_PARAMS, pathOf } from "#server/conversion/path-of.ts";
import type { LinesWatcher } from "./line-source.ts";
import { runMerge } from "./merge-lines.ts";
import { readLineSplit, runSplit } from "./split-lines.ts";

/** Answers the requests that split and merge annotation files. */
export function registerLines(connection: Connection): void {
	const watched = async <Params extends SplitLinesParams | MergeLinesParams>(
		params: Params,
		token: CancellationToken,
		run: (params: Params, watcher: LinesWatcher) => Promise<ConvertResult>,
	): Promise<ConvertResult> => {
		const progress = connection.window.attachWorkDoneProgress(params.workDoneToken);
		progress.begin("", 0, undefined, true);
		try {
			return await run(params, {
				isCancelled: () => token.isCancellationRequested,
				onShare: inPercent((percent) => progress.report(percent)),
			});
		} finally {
			progress.done();
		}
	};
	connection.onRequest<ConvertResult, void>(
		SPLIT_LINES_METHOD,
		(params: SplitLinesParams, token: CancellationToken) => watched(params, token, split),
	);
	connection.onRequest<ConvertResult, void>(
		MERGE_LINES_METHOD,
		(params: MergeLinesParams, token: CancellationToken) => watched(params, token, merge),
	);
}

function split(params: SplitLinesParams, watcher: LinesWatcher): Promise<ConvertResult> {
	const { source, outputFolder, layout = "v2", overwrite, dryRun = false } = params;
	const chosen = readLineSplit(params);
	if (typeof chosen === "string") {
		throw new ResponseError(INVALID_PARAMS, chosen);
	}
	const request = { source: pathOf(source), outputFolder: pathOf(outputFolder), split: chosen };
	return runSplit({ ...request, layout, overwrite, dryRun }, watcher);
}

function merge(params: MergeLinesParams, watcher: LinesWatcher): Promise<ConvertResult> {
	const { sources, target, deduplicate = false, overwrite, dryRun = false } = params;
	const request = { sources: sources.map(pathOf), target: pathOf(target) };
	return runMerge({ ...request, deduplicate, overwrite, dryRun }, watcher);
}
