import type * as vscode from "vscode";
import type { LineSplice } from "#core/protocol/pages/gallery-messages.ts";

/**
 * Which lines a change of the text replaced. If it inserts or deletes whole lines, the line after them is not part of
 * it, so it stays selected.
 */
export function spliceOf({
	range,
	text,
}: Pick<vscode.TextDocumentContentChangeEvent, "range" | "text">): LineSplice {
	const { start, end } = range;
	const added = text.match(/\r\n|\r|\n/g)?.length ?? 0;
	const isOfWholeLines =
		start.character === 0 && end.character === 0 && (text === "" || /[\r\n]$/.test(text));
	const rest = isOfWholeLines ? 0 : 1;
	return { first: start.line, removed: end.line - start.line + rest, added: added + rest };
}
