import { areSame, hashBytes } from "#core/facts/hash-bytes.ts";

/** The most entries to remember. In a file with more names, remembering them does not help. */
const MOST = 2048;

interface Known {
	readonly view: DataView;
	readonly length: number;
	readonly hash: number;
	readonly meaning: number;
}

/** Determines the meaning of bytes: always the same for the same bytes. */
export interface Meanings {
	readonly meaningOf: (bytes: Uint8Array, from: number, to: number) => number;
}

/** A cache of the meanings of byte ranges, because there are few names and many lines. */
export class ByteTable {
	readonly #slots = new Array<Known | undefined>(2 * MOST).fill(undefined);
	#count = 0;
	readonly #meanings: Meanings;

	constructor(meanings: Meanings) {
		this.#meanings = meanings;
	}

	/** The meaning of the bytes from `from` to `to`; `view` is a view of the same bytes. */
	meaningOf(bytes: Uint8Array, view: DataView, from: number, to: number): number {
		const hash = hashBytes(view, from, to);
		const length = to - from;
		let slot = hash & (this.#slots.length - 1);
		for (let known = this.#slots[slot]; known; known = this.#slots[slot]) {
			if (known.hash === hash && known.length === length && areSame(known.view, 0, view, from, length)) {
				return known.meaning;
			}
			slot = (slot + 1) & (this.#slots.length - 1);
		}
		const meaning = this.#meanings.meaningOf(bytes, from, to);
		if (this.#count < MOST) {
			this.#count++;
			this.#slots[slot] = { view: copyOf(bytes, from, to), length, hash, meaning };
		}
		return meaning;
	}
}

/** An independent copy: `slice` on some hosts' arrays returns a view of memory that is reused. */
export function copyOf(bytes: Uint8Array, from: number, to: number): DataView {
	return new DataView(new Uint8Array(bytes.subarray(from, to)).buffer);
}
