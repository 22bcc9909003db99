import type { CancellationToken, Connection } from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import { converterById } from "#core/converters/index.ts";
import { findValue } from "#core/jsonl/json-node.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import {
	FIND_ELEMENT_METHOD,
	type FindElementParams,
	GO_TO_SOURCE_METHOD,
	type GoToSourceParams,
	type GoToSourceResult,
	type SourcePlace,
} from "#core/protocol/go-to-source.ts";
import { objectAt } from "#core/tasks/match-objects.ts";
import { inPercent } from "#server/conversion/in-percent.ts";
import { pathOf } from "#server/conversion/path-of.ts";
import type { ConversionWatcher } from "#server/conversion/run-conversion.ts";
import { exists } from "#server/files/make-folder.ts";
import { findElement } from "./find-element.ts";
import { findOrigin } from "./find-origin.ts";
import { findReport } from "./find-report.ts";
import { placeOfSpan } from "./place-of-span.ts";
import { sourcePlace } from "./source-place.ts";

/** Answers `automlImages/goToSource` and `automlImages/findElement`. */
export function registerGoToSource(connection: Connection): void {
	connection.onRequest<GoToSourceResult, void>(
		GO_TO_SOURCE_METHOD,
		async (params: GoToSourceParams, token: CancellationToken) => {
			const progress = connection.window.attachWorkDoneProgress(params.workDoneToken);
			progress.begin("", 0, undefined, true);
			try {
				return await goToSource(params, {
					isCancelled: () => token.isCancellationRequested,
					onProgress: inPercent((percent) => progress.report(percent)),
				});
			} finally {
				progress.done();
			}
		},
	);
	connection.onRequest(FIND_ELEMENT_METHOD, elementPlace);
}

async function goToSource(params: GoToSourceParams, watcher: ConversionWatcher): Promise<GoToSourceResult> {
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
	const converter = converterById(report.format);
	if (!converter) {
		return {
			outcome: "bad-report",
			report: path,
			reason: `it names the format ${report.format}, which there is not`,
		};
	}
	if (!(await exists(source))) {
		return { outcome: "source-gone", source };
	}
	const object = objectAt(line, params.character);
	const query = { report, converter, line, imageUrl: url.value, ...(object === undefined ? {} : { object }) };
	const found = await findOrigin(query, watcher);
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

/** A file that is gone is a place all the same: opening it says so. */
async function elementPlace({ uri, element }: FindElementParams): Promise<SourcePlace> {
	const path = URI.parse(uri).fsPath;
	try {
		return await sourcePlace(path, element, await findElement(path, element));
	} catch {
		return { uri, element };
	}
}
