/** A document, as far as its version goes. */
interface Versioned {
	readonly version: number;
}

/** The versions of the open documents that an answer is made from: once one has changed, the answer would be about no text there ever was. */
export class ReadVersions {
	readonly #read: { readonly document: Versioned; readonly version: number }[] = [];

	/** From now on this document is not to change; what is not open cannot. */
	add(document: Versioned | undefined): void {
		if (document) {
			this.#read.push({ document, version: document.version });
		}
	}

	haveChanged(): boolean {
		return this.#read.some(({ document, version }) => document.version !== version);
	}
}
