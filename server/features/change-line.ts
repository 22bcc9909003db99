import type { Connection } from "vscode-languageserver/node";
import { changeLine } from "#core/line-changes/change-line.ts";
import {
	CHANGE_LINE_METHOD,
	type ChangedLine,
	type ChangeLineParams,
	type Refusal,
} from "#core/protocol/server/change-line.ts";

/** Answers how a change is written to a line. */
export function registerChangeLine(connection: Connection): void {
	connection.onRequest<ChangedLine | Refusal, void>(
		CHANGE_LINE_METHOD,
		({ text, change, options }: ChangeLineParams) => changeLine(text, change, options),
	);
}
