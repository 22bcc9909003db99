import { type CancellationToken, type Connection, ResponseError } from "vscode-languageserver/node";
import { CONVERT_METHOD, type ConvertParams, type ConvertResult } from "#core/protocol/server/conversion.ts";
import { DETECT_FORMATS_METHOD, type DetectFormatsParams } from "#core/protocol/server/detect-formats.ts";
import {
	FIND_ELEMENT_METHOD,
	type FindElementParams,
	GO_TO_SOURCE_METHOD,
	type GoToSourceParams,
	type GoToSourceResult,
} from "#core/protocol/server/go-to-source.ts";
import {
	MERGE_LINES_METHOD,
	type MergeLinesParams,
	SPLIT_LINES_METHOD,
	type SplitLinesParams,
} from "#core/protocol/server/line-files.ts";

type Answers = typeof import("./answers.ts");

/**
 * An answer by code that is loaded with the first request: most windows convert nothing, and the converters with their
 * libraries (XML, CSV, PNG) are a third of all code. It is a separate bundle with its own classes, so its errors are not
 * yet a `ResponseError`.
 */
async function answered<T>(answer: (answers: Answers) => Promise<T>): Promise<T> {
	const answers = await import("./answers.ts");
	try {
		return await answer(answers);
	} catch (error) {
		throw error instanceof Error && "code" in error && typeof error.code === "number"
			? new ResponseError(error.code, error.message)
			: error;
	}
}

/** Answers requests about whole files on disk (converting, splitting, merging, and going back to a source), by code that is loaded when it is first needed. */
export function registerOnDemand(connection: Connection): void {
	connection.onRequest<ConvertResult, void>(
		CONVERT_METHOD,
		(params: ConvertParams, token: CancellationToken) =>
			answered(({ answerConvert }) => answerConvert(connection, params, token)),
	);
	connection.onRequest(DETECT_FORMATS_METHOD, (params: DetectFormatsParams) =>
		answered(({ answerDetectFormats }) => answerDetectFormats(params)),
	);
	connection.onRequest<GoToSourceResult, void>(
		GO_TO_SOURCE_METHOD,
		(params: GoToSourceParams, token: CancellationToken) =>
			answered(({ answerGoToSource }) => answerGoToSource(connection, params, token)),
	);
	connection.onRequest(FIND_ELEMENT_METHOD, (params: FindElementParams) =>
		answered(({ answerFindElement }) => answerFindElement(params)),
	);
	connection.onRequest<ConvertResult, void>(
		SPLIT_LINES_METHOD,
		(params: SplitLinesParams, token: CancellationToken) =>
			answered(({ answerSplitLines }) => answerSplitLines(connection, params, token)),
	);
	connection.onRequest<ConvertResult, void>(
		MERGE_LINES_METHOD,
		(params: MergeLinesParams, token: CancellationToken) =>
			answered(({ answerMergeLines }) => answerMergeLines(connection, params, token)),
	);
}
