import type { TextEdit } from "vscode-languageserver/node";
import type { FileEdit } from "#core/fixes/file-fix.ts";
import type { LineEdit } from "#core/jsonl/line-edit.ts";

/** An edit of a document in the form of the protocol. */
export function toTextEdit({ startLine, start, endLine, end, text }: FileEdit): TextEdit {
	return {
		range: { start: { line: startLine, character: start }, end: { line: endLine, character: end } },
		newText: text,
	};
}

/** The same for an edit inside one line. */
export function inLine(line: number, edit: LineEdit): TextEdit {
	return toTextEdit({ startLine: line, endLine: line, ...edit });
}
