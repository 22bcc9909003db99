/** So many pictures may be on their way to the page and back. */
const REMEMBERED = 20;

/** A line (from 0) of a version of a document. */
export interface SeenLine {
	/** The document's URI. */
	readonly uri: string;
	readonly version: number;
	readonly line: number;
}

/** The texts of the lines that the page was shown last: a change that it asks for is meant for such a text. */
export class SeenLines {
	readonly #texts = new Map<string, string>();

	/** The page is shown this line. */
	add(line: SeenLine, text: string): void {
		this.#texts.delete(key(line));
		this.#texts.set(key(line), text);
		const [oldest] = this.#texts.keys();
		if (this.#texts.size > REMEMBERED && oldest !== undefined) {
			this.#texts.delete(oldest);
		}
	}

	/** `undefined` where the page has not been shown it, or long ago. */
	textOf(line: SeenLine): string | undefined {
		return this.#texts.get(key(line));
	}
}

function key({ uri, version, line }: SeenLine): string {
	return `${version} ${line} ${uri}`;
}
