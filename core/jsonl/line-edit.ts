/** Replaces the text from `start` to `end` of one line (UTF-16 offsets inside the line) with `text`. */
export interface LineEdit {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** The line after the edits. They must not overlap; their order matters only if several insert at the same place. */
export function applyLineEdits(line: string, edits: readonly LineEdit[]): string {
	const pieces: string[] = [];
	let end = 0;
	for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
		pieces.push(line.slice(end, edit.start), edit.text);
		end = edit.end;
	}
	return pieces.join("") + line.slice(end);
}
