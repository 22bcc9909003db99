import type { Connection } from "vscode-languageserver/node";
import { changeLine } from "#core/line-changes/change-line.ts";
import { registerAnswer } from "#server/protocol/register-answer.ts";

/** Answers how a change is written into a line. */
export function registerChangeLine(connection: Connection): void {
	registerAnswer(connection, "automlImages/changeLine", ({ text, change, options }) =>
		changeLine(text, change, options),
	);
}
