/** Tracks the brackets of JSON text from piece to piece. Brackets inside strings do not count. */
export class Brackets {
	/** The number of open brackets. */
	depth = 0;
	/** Whether a string is open. */
	inText = false;
	#escaped = false;

	read(text: string): void {
		for (const character of text) {
			this.#readOne(character);
		}
	}

	#readOne(character: string): void {
		if (this.inText) {
			this.inText = this.#escaped || character !== '"';
			this.#escaped = !this.#escaped && character === "\\";
		} else if (character === '"') {
			this.inText = true;
		} else if (character === "{" || character === "[") {
			this.depth++;
		} else if (character === "}" || character === "]") {
			this.depth--;
		}
	}
}
