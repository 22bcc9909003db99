import { URI } from "vscode-uri";
import { converterById } from "#core/formats/all/index.ts";
import type { Converter } from "#core/formats/converter.ts";
import { findValue } from "#core/jsonl/json-node.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import type { ConversionReport } from "#core/protocol/server/conversion-report.ts";
import type {
	FindElementParams,
	GoToSourceParams,
	GoToSourceResult,
	SourcePlace,
} from "#core/protocol/server/go-to-source.ts";
import { objectAt } from "#core/tasks/match-objects.ts";
import { chooseFormat } from "#server/conversion/choose-format.ts";
import { exists } from "#server/files/make-folder.ts";
import { pathOf } from "#server/protocol/path-of.ts";
import type { Caller } from "#server/protocol/register-answer.ts";
import { findElement } from "./find-element.ts";
import { findOrigin } from "./find-origin.ts";
import { findReport } from "./find-report.ts";
import { placeOfSpan } from "./place-of-span.ts";
import { sourcePlace } from "./source-place.ts";

/** Answers `automlImages/goToSource`. */
export async function answerGoToSource(
	params: GoToSourceParams,
	{ isCancelled, report: tell }: Caller,
): Promise<GoToSourceResult> {
	const line = parseLine(params.line).root;
	const url = line?.kind === "object" ? findValue(line, "image_url") : undefined;
	if (line?.kind !== "object" || url?.kind !== "string") {
		return { outcome: "no-image" };
	}
	const search = await findReport(pathOf(params.uri));
	if ("outcome" in search) {
		return search;
	}
	const { report, path } = search;
	const { source } = report;
	if (!converterById(report.format)) {
		return {
			outcome: "bad-report",
			report: path,
			reason: `it names the unknown format ${report.format}`,
		};
	}
	const converter = (await exists(source)) ? await converterOf(report) : undefined;
	if (!converter) {
		return { outcome: "source-gone", source };
	}
	const object = objectAt(line, params.character);
	const query = { report, converter, line, imageUrl: url.value, ...(object === undefined ? {} : { object }) };
	const found = await findOrigin(query, { isCancelled, onProgress: (share) => tell(share) });
	if (found === "cancelled") {
		return { outcome: "cancelled" };
	}
	if (!("origin" in found)) {
		return { outcome: "image-gone", imageUrl: url.value, source, ...found };
	}
	const { file, element, span } = found.origin;
	const place = await sourcePlace(file, element, span && (await placeOfSpan(file, span)));
	return { outcome: "found", match: found.match, place };
}

/** The converter of the source; `undefined` if the source is no longer what it was. */
async function converterOf({ format, source, settings }: ConversionReport): Promise<Converter | undefined> {
	const { azureCompatible, split } = settings;
	if (split !== "folders") {
		return converterById(format);
	}
	const chosen = await chooseFormat({ id: format, source, inParts: true, azureCompatible });
	return "problem" in chosen ? undefined : chosen.converter;
}

/** Answers `automlImages/findElement`. A deleted file also has a place: opening it reports the problem. */
export async function answerFindElement({ uri, element }: FindElementParams): Promise<SourcePlace> {
	const path = URI.parse(uri).fsPath;
	try {
		return await sourcePlace(path, element, await findElement(path, element));
	} catch {
		return { uri, element };
	}
}
