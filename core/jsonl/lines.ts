/** One line of a text: its content without the line end, and its start in the text (in UTF-16 units). */
export interface Line {
	readonly start: number;
	readonly text: string;
}

/**
 * The lines of a text, as an editor counts them: `\n`, `\r\n`, and a lone `\r` each end a line. A text that ends with a
 * line end has one more, empty line. A byte order mark is not part of the first line, which then starts at 1.
 */
export function* linesOf(text: string): Generator<Line> {
	let start = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
	for (const end of lineEnds(text, start)) {
		yield { start, text: text.slice(start, end.at) };
		start = end.at + end.length;
	}
	yield { start, text: text.slice(start) };
}

/** Only the texts of the lines. If no line ends in `\r`, the built-in `split` is fastest. */
export function splitLines(text: string): string[] {
	if (text.includes("\r")) {
		return Array.from(linesOf(text), (line) => line.text);
	}
	return (text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text).split("\n");
}

/**
 * Searches for each of the two characters separately, which is much cheaper than a pattern because the second is rare.
 */
function* lineEnds(text: string, start: number): Generator<{ readonly at: number; readonly length: number }> {
	let feed = text.indexOf("\n", start);
	let carriage = text.indexOf("\r", start);
	while (feed >= 0 || carriage >= 0) {
		const isFeed = carriage < 0 || (feed >= 0 && feed < carriage);
		const at = isFeed ? feed : carriage;
		const length = !isFeed && feed === at + 1 ? 2 : 1;
		yield { at, length };
		if (isFeed || length === 2) {
			feed = text.indexOf("\n", at + length);
		}
		if (!isFeed) {
			carriage = text.indexOf("\r", at + length);
		}
	}
}

/** The line end of a text, taken from its first line; `\n` if there is only one line. */
export function lineEndOf(text: string): string {
	const [first] = lineEnds(text, 0);
	return first ? text.slice(first.at, first.at + first.length) : "\n";
}

export const BYTE_ORDER_MARK = 0xfeff;

/** Whether a line has no record, because it contains only JSON whitespace. */
export function isBlank(line: string): boolean {
	return /^[ \t\r]*$/.test(line);
}
