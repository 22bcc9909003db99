import type { CancellationToken, Connection } from "vscode-languageserver/node";
import type { ConvertResult } from "#core/protocol/server/conversion.ts";
import type { MergeLinesParams, SplitLinesParams } from "#core/protocol/server/line-files.ts";
import { inPercent } from "#server/protocol/in-percent.ts";
import { InvalidParams } from "#server/protocol/invalid-params.ts";
import { pathOf } from "#server/protocol/path-of.ts";
import { withWorkDone } from "#server/protocol/work-done.ts";
import type { LinesWatcher } from "./line-source.ts";
import { runMerge } from "./merge-lines.ts";
import { readLineSplit, runSplit } from "./split-lines.ts";

/** Answers `automlImages/splitLines`. */
export function answerSplitLines(
	connection: Connection,
	params: SplitLinesParams,
	token: CancellationToken,
): Promise<ConvertResult> {
	return watched(connection, params, token, split);
}

/** Answers `automlImages/mergeLines`. */
export function answerMergeLines(
	connection: Connection,
	params: MergeLinesParams,
	token: CancellationToken,
): Promise<ConvertResult> {
	return watched(connection, params, token, merge);
}

function watched<Params extends SplitLinesParams | MergeLinesParams>(
	connection: Connection,
	params: Params,
	token: CancellationToken,
	run: (params: Params, watcher: LinesWatcher) => Promise<ConvertResult>,
): Promise<ConvertResult> {
	return withWorkDone(connection, params.workDoneToken, (report) =>
		run(params, {
			isCancelled: () => token.isCancellationRequested,
			onShare: inPercent((percent) => report(percent)),
		}),
	);
}

function split(params: SplitLinesParams, watcher: LinesWatcher): Promise<ConvertResult> {
	const { source, outputFolder, layout = "v2", overwrite, dryRun = false } = params;
	const chosen = readLineSplit(params);
	if (typeof chosen === "string") {
		throw new InvalidParams(chosen);
	}
	const request = { source: pathOf(source), outputFolder: pathOf(outputFolder), split: chosen };
	return runSplit({ ...request, layout, overwrite, dryRun }, watcher);
}

function merge(params: MergeLinesParams, watcher: LinesWatcher): Promise<ConvertResult> {
	const { sources, target, deduplicate = false, overwrite, dryRun = false } = params;
	const request = { sources: sources.map(pathOf), target: pathOf(target) };
	return runMerge({ ...request, deduplicate, overwrite, dryRun }, watcher);
}
