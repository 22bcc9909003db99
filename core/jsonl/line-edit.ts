/** Replaces the text from `start` to `end` of one line (UTF-16 offsets inside the line) with `text`. */
export interface LineEdit {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** The line after the edits. They must not overlap; their order does not matter. */
export function applyLineEdits(line: string, edits: readonly LineEdit[]): string {
	let result = line;
	for (const edit of [...edits].sort((a, b) => b.start - a.start || b.end - a.end)) {
		result = result.slice(0, edit.start) + edit.text + result.slice(edit.end);
	}
	return result;
}
