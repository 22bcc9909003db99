import type { ConvertResult } from "#core/protocol/server/conversion.ts";
import type { MergeLinesParams, SplitLinesParams } from "#core/protocol/server/line-files.ts";
import { InvalidParams } from "#server/protocol/invalid-params.ts";
import { pathOf } from "#server/protocol/path-of.ts";
import type { Caller } from "#server/protocol/register-answer.ts";
import { runMerge } from "./merge-lines.ts";
import { readLineSplit, runSplit } from "./split-lines.ts";

/** Answers `automlImages/splitLines`. */
export async function answerSplitLines(
	params: SplitLinesParams,
	{ isCancelled, report }: Caller,
): Promise<ConvertResult> {
	const { source, outputFolder, layout = "v2", overwrite, dryRun = false } = params;
	const split = readLineSplit(params);
	if (typeof split === "string") {
		throw new InvalidParams(split);
	}
	const request = { source: pathOf(source), outputFolder: pathOf(outputFolder), split };
	return runSplit({ ...request, layout, overwrite, dryRun }, { isCancelled, onShare: report });
}

/** Answers `automlImages/mergeLines`. */
export async function answerMergeLines(
	params: MergeLinesParams,
	{ isCancelled, report }: Caller,
): Promise<ConvertResult> {
	const { sources, target, deduplicate = false, overwrite, dryRun = false } = params;
	const request = { sources: sources.map(pathOf), target: pathOf(target) };
	return runMerge({ ...request, deduplicate, overwrite, dryRun }, { isCancelled, onShare: report });
}
