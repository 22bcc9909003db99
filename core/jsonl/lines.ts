/** One line of a text: its content without the line end, and where it starts in the text (UTF-16 units). */
export interface Line {
	readonly start: number;
	readonly text: string;
}

/**
 * The lines of a text, as an editor counts them: `\n`, `\r\n` and a lone `\r` each end a line. A text that ends with
 * a line end has one more, empty line. A byte order mark in front of the first line is not part of it; `start` says so.
 */
export function* linesOf(text: string): Generator<Line> {
	let start = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
	const lineEnd = /\r\n|\n|\r/g;
	lineEnd.lastIndex = start;
	for (let match = lineEnd.exec(text); match !== null; match = lineEnd.exec(text)) {
		yield { start, text: text.slice(start, match.index) };
		start = lineEnd.lastIndex;
	}
	yield { start, text: text.slice(start) };
}

export const BYTE_ORDER_MARK = 0xfeff;

/** Lines with nothing but JSON white space hold no record. */
export function isBlank(line: string): boolean {
	return /^[ \t\r]*$/.test(line);
}
