import type { ConvertParams, ConvertResult } from "#core/protocol/server/conversion.ts";
import { imageCountMessage } from "#core/protocol/server/image-count.ts";
import { InvalidParams } from "#server/protocol/invalid-params.ts";
import { pathOf } from "#server/protocol/path-of.ts";
import type { Caller } from "#server/protocol/register-answer.ts";
import { chooseFormat } from "./choose-format.ts";
import { runConversion } from "./run-conversion.ts";
import { readSplit } from "./split-options.ts";

/** Answers `automlImages/convert`. */
export async function answerConvert(
	params: ConvertParams,
	{ isCancelled, report }: Caller,
): Promise<ConvertResult> {
	const split = readSplit(params);
	if (typeof split === "string") {
		throw new InvalidParams(split);
	}
	const chosen = await chooseFormat({
		id: params.format,
		source: pathOf(params.source),
		inParts: split.rule.id === "folders",
		azureCompatible: params.azureCompatible ?? false,
	});
	if ("problem" in chosen) {
		throw new InvalidParams(chosen.problem);
	}
	return runConversion(
		{
			...params,
			...chosen,
			split,
			outputFolder: pathOf(params.outputFolder),
		},
		{
			isCancelled,
			onProgress: (share, count) => report(share, count.done > 0 ? imageCountMessage(count) : undefined),
		},
	);
}
