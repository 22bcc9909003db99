import type { CancellationToken, Connection } from "vscode-languageserver/node";
import type { ConvertParams, ConvertResult } from "#core/protocol/server/conversion.ts";
import { imageCountMessage } from "#core/protocol/server/image-count.ts";
import { inPercent } from "#server/protocol/in-percent.ts";
import { InvalidParams } from "#server/protocol/invalid-params.ts";
import { pathOf } from "#server/protocol/path-of.ts";
import { withWorkDone } from "#server/protocol/work-done.ts";
import { chooseFormat } from "./choose-format.ts";
import { runConversion } from "./run-conversion.ts";
import { readSplit } from "./split-options.ts";

/** Answers `automlImages/convert`. */
export function answerConvert(
	connection: Connection,
	params: ConvertParams,
	token: CancellationToken,
): Promise<ConvertResult> {
	return withWorkDone(connection, params.workDoneToken, (report) => convert(params, token, report));
}

async function convert(
	params: ConvertParams,
	token: CancellationToken,
	onPercent: (percent: number, message: string | undefined) => void,
): Promise<ConvertResult> {
	const { layout, azureCompatible, dryRun, report } = params;
	const split = readSplit(params);
	if (typeof split === "string") {
		throw new InvalidParams(split);
	}
	const chosen = await chooseFormat({
		id: params.format,
		source: pathOf(params.source),
		inParts: split.rule.id === "folders",
		azureCompatible: azureCompatible ?? false,
	});
	if ("problem" in chosen) {
		throw new InvalidParams(chosen.problem);
	}
	return runConversion(
		{
			...chosen,
			split,
			...(layout === undefined ? {} : { layout }),
			...(azureCompatible === undefined ? {} : { azureCompatible }),
			...(dryRun === undefined ? {} : { dryRun }),
			...(report === undefined ? {} : { report }),
			outputFolder: pathOf(params.outputFolder),
			baseUrl: params.baseUrl,
			task: params.task,
			overwrite: params.overwrite,
		},
		{
			isCancelled: () => token.isCancellationRequested,
			onProgress: inPercent((percent, count) =>
				onPercent(percent, count.done > 0 ? imageCountMessage(count) : undefined),
			),
		},
	);
}
