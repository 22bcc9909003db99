import { splitLines } from "#core/jsonl/lines.ts";

/** A position in a document, both from 0; `character` counts UTF-16 units. */
export interface Position {
	readonly line: number;
	readonly character: number;
}

/** A change as the editor reports it. Without a range, it is the whole new text. */
export interface Change {
	readonly range?: { readonly start: Position; readonly end: Position };
	readonly text: string;
}

/** The lines that a change replaced: `removed` lines from `first` on were replaced by `added` new ones. */
export interface LineSplice {
	readonly first: number;
	readonly removed: number;
	readonly added: number;
}

/**
 * An open document as an array of lines. A key press replaces one element; the whole text is never built again, which
 * would cost more than everything else together in a document of 50 MB.
 */
export class LineTable {
	#lines: string[];

	constructor(text: string) {
		this.#lines = splitLines(text);
	}

	get lines(): readonly string[] {
		return this.#lines;
	}

	/** Applies one change and returns the lines that it replaced. Positions beyond the text count as its end. */
	apply(change: Change): LineSplice {
		if (!change.range) {
			const removed = this.#lines.length;
			this.#lines = splitLines(change.text);
			return { first: 0, removed, added: this.#lines.length };
		}
		const { start, end } = change.range;
		const first = Math.min(start.line, this.#lines.length - 1);
		const last = Math.min(Math.max(end.line, first), this.#lines.length - 1);
		const before = (this.#lines[first] as string).slice(0, start.character);
		const after = end.line > last ? "" : (this.#lines[last] as string).slice(end.character);
		const added = splitLines(before + change.text + after);
		spliceInto(this.#lines, first, last - first + 1, added);
		return { first, removed: last - first + 1, added: added.length };
	}
}

/** `Array.splice` with any number of new elements: as arguments, more than about 100,000 would overflow the stack. */
export function spliceInto<T>(array: T[], first: number, removed: number, added: readonly T[]): void {
	if (added.length < 10_000) {
		array.splice(first, removed, ...added);
		return;
	}
	const tail = array.splice(first).slice(removed);
	for (const part of [added, tail]) {
		for (const element of part) {
			array.push(element);
		}
	}
}
