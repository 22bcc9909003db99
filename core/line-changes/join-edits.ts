import type { LineEdit } from "#core/jsonl/line-edit.ts";

/** The same edits in the order of the text, with adjacent ones joined and those without effect left out. */
export function joinEdits(text: string, edits: readonly LineEdit[]): LineEdit[] {
	const joined: LineEdit[] = [];
	for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
		const last = joined.at(-1);
		if (last && last.end === edit.start) {
			joined[joined.length - 1] = { start: last.start, end: edit.end, text: last.text + edit.text };
		} else {
			joined.push(edit);
		}
	}
	return joined.filter((edit) => text.slice(edit.start, edit.end) !== edit.text);
}
