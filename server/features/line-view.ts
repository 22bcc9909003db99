import type { Connection } from "vscode-languageserver/node";
import type { Documents } from "#server/documents/documents.ts";
import { registerAnswer } from "#server/protocol/register-answer.ts";
import type { Workspace } from "#server/workspace/workspace.ts";
import { contentOfLine, lineSurroundings } from "./line-content.ts";

/** Answers what one line shows: its image, its shapes, its classes. */
export function registerLineView(connection: Connection, documents: Documents, workspace: Workspace): void {
	registerAnswer(connection, "automlImages/lineView", async ({ uri, line }) => {
		const around = await lineSurroundings(uri, workspace);
		const document = await documents.whenSettled(uri);
		const taskName = document?.task?.name;
		if (!document || taskName === undefined) {
			return null;
		}
		const at = Math.max(0, Math.min(line, document.lines.length - 1));
		return {
			uri,
			version: document.version,
			line: at,
			lineCount: document.recordLines,
			taskName,
			...contentOfLine(document, at, around),
		};
	});
}
