import type { FileFacts } from "#core/facts/file-facts.ts";
import type { FileEdit } from "#core/fixes/file-fix.ts";
import type { LineEdit } from "#core/jsonl/line-edit.ts";

/** Edits inside one line. */
export function onLine(line: number, edits: readonly LineEdit[]): FileEdit[] {
	return edits.map(({ start, end, text }) => ({ startLine: line, start, endLine: line, end, text }));
}

/** Deletes a line with its line end; the last line, which has none, is deleted with the line end before it. */
export function deleteLine(file: FileFacts, line: number): FileEdit {
	if (line + 1 < file.lineCount) {
		return { startLine: line, start: 0, endLine: line + 1, end: 0, text: "" };
	}
	const end = file.textOf(line).length;
	return line === 0
		? { startLine: 0, start: 0, endLine: 0, end, text: "" }
		: { startLine: line - 1, start: file.textOf(line - 1).length, endLine: line, end, text: "" };
}

/** Whether an edit changes something in a line, rather than ending where it begins. */
export function touches({ startLine, start, endLine, end }: FileEdit, line: number): boolean {
	return startLine <= line && (line < endLine || (line === endLine && (start > 0 || end > 0)));
}
