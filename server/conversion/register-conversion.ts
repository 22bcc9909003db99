import { type CancellationToken, type Connection, ResponseError } from "vscode-languageserver/node";
import { CONVERT_METHOD, type ConvertParams, type ConvertResult } from "#core/protocol/conversion.ts";
import { chooseFormat } from "./choose-format.ts";
import { inPercent } from "./in-percent.ts";
import { INVALID_PARAMS, pathOf } from "./path-of.ts";
import { runConversion } from "./run-conversion.ts";
import { readSplit } from "./split-options.ts";

/** Answers `automlImages/convert`. */
export function registerConversion(connection: Connection): void {
	connection.onRequest<ConvertResult, void>(
		CONVERT_METHOD,
		async (params: ConvertParams, token: CancellationToken): Promise<ConvertResult> => {
			const progress = connection.window.attachWorkDoneProgress(params.workDoneToken);
			progress.begin("", 0, undefined, true);
			try {
				return await convert(params, token, (percent) => progress.report(percent));
			} finally {
				progress.done();
			}
		},
	);
}

async function convert(
	params: ConvertParams,
	token: CancellationToken,
	onPercent: (percent: number) => void,
): Promise<ConvertResult> {
	const { layout, azureCompatible, dryRun, report } = params;
	const chosen = await chooseFormat(params.format, pathOf(params.source));
	const split = readSplit(params);
	if (typeof chosen === "string" || typeof split === "string") {
		throw new ResponseError(INVALID_PARAMS, typeof chosen === "string" ? chosen : (split as string));
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
			onProgress: inPercent(onPercent),
		},
	);
}
