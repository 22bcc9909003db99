/** How many pictures may be on their way to the page and back. */
const REMEMBERED = 20;

/** A line (from 0) of a version of a document. */
export interface SeenLine {
	/** The document's URI. */
	readonly uri: string;
	readonly version: number;
	readonly line: number;
}

/** The texts of the lines that were last sent to the page: a change that it requests refers to one of them. */
export class SeenLines {
	readonly #texts = new Map<string, string>();

	/** The page is sent this line. */
	add(line: SeenLine, text: string): void {
		this.#texts.delete(key(line));
		this.#texts.set(key(line), text);
		const [oldest] = this.#texts.keys();
		if (this.#texts.size > REMEMBERED && oldest !== undefined) {
			this.#texts.delete(oldest);
		}
	}

	/** `undefined` if the page has not been sent it, or long ago. */
	textOf(line: SeenLine): string | undefined {
		return this.#texts.get(key(line));
	}
}

function key({ uri, version, line }: SeenLine): string {
	return `${version} ${line} ${uri}`;
}
