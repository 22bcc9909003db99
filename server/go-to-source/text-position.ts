/** Counts lines and characters (UTF-16 units), both from 0, while a text passes in pieces. Lines end as in editors: `\n`, `\r\n` or `\r`. */
export class TextPosition {
	#line = 0;
	#character = 0;
	#endedInReturn = false;

	/** The position after everything that has passed. */
	get(): { readonly line: number; readonly character: number } {
		return { line: this.#line, character: this.#character };
	}

	pass(piece: string): void {
		if (piece === "") {
			return;
		}
		const text = this.#endedInReturn && piece.startsWith("\n") ? piece.slice(1) : piece;
		let lineStart: number | undefined;
		for (const { 0: end, index } of text.matchAll(/\r\n|\n|\r/g)) {
			this.#line++;
			lineStart = index + end.length;
		}
		this.#character = lineStart === undefined ? this.#character + text.length : text.length - lineStart;
		this.#endedInReturn = piece.endsWith("\r");
	}
}
