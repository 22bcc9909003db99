import type { Connection } from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import { detectFormats } from "#core/converters/detect-format.ts";
import { converters } from "#core/converters/index.ts";
import {
	DETECT_FORMATS_METHOD,
	type DetectFormatsParams,
	type FormatAnswer,
} from "#core/protocol/detect-formats.ts";
import { diskFiles } from "./disk-files.ts";
import { pathOf } from "./path-of.ts";

/** Answers `automlImages/detectFormats`. */
export function registerDetection(connection: Connection): void {
	connection.onRequest(
		DETECT_FORMATS_METHOD,
		async ({ source }: DetectFormatsParams): Promise<FormatAnswer[]> => {
			const path = pathOf(source);
			const verdicts = await detectFormats(path, diskFiles(path), converters);
			return verdicts.map(({ converter: { id, name, tasks, startsFrom }, recognition }) => ({
				...{ id, name, tasks, startsFrom, because: recognition.because },
				...(recognition.source === undefined ? {} : { source: URI.file(recognition.source).toString() }),
			}));
		},
	);
}
