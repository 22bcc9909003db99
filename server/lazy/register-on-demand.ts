import type { Connection } from "vscode-languageserver/node";
import { registerAnswer } from "#server/protocol/register-answer.ts";

/**
 * Answers what is about whole files on disk, with code that is loaded when it is first needed: most windows convert
 * nothing, and the converters with what they read (XML, CSV, PNG) are a third of all code.
 */
export function registerOnDemand(connection: Connection): void {
	registerAnswer(connection, "automlImages/convert", async (params, caller) =>
		(await answers()).answerConvert(params, caller),
	);
	registerAnswer(connection, "automlImages/detectFormats", async (params) =>
		(await answers()).answerDetectFormats(params),
	);
	registerAnswer(connection, "automlImages/goToSource", async (params, caller) =>
		(await answers()).answerGoToSource(params, caller),
	);
	registerAnswer(connection, "automlImages/findElement", async (params) =>
		(await answers()).answerFindElement(params),
	);
	registerAnswer(connection, "automlImages/splitLines", async (params, caller) =>
		(await answers()).answerSplitLines(params, caller),
	);
	registerAnswer(connection, "automlImages/mergeLines", async (params, caller) =>
		(await answers()).answerMergeLines(params, caller),
	);
}

function answers() {
	return import("./answers.ts");
}
