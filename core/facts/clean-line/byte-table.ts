import { areSame, hashBytes } from "#core/facts/hash-bytes.ts";

/** So many are remembered; a file with more has no names that are worth remembering. */
const MOST = 2048;

interface Known {
	readonly view: DataView;
	readonly length: number;
	readonly hash: number;
	readonly meaning: number;
}

/** Decides what bytes mean: always the same for the same bytes. */
export interface Meanings {
	readonly meaningOf: (bytes: Uint8Array, from: number, to: number) => number;
}

/** What stretches of bytes mean, decided once for each: names are few and lines are many. */
export class ByteTable {
	readonly #slots = new Array<Known | undefined>(2 * MOST).fill(undefined);
	#count = 0;
	readonly #meanings: Meanings;

	constructor(meanings: Meanings) {
		this.#meanings = meanings;
	}

	/** The meaning of the bytes from `from` to `to`, of which `view` is a view. */
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

/** A copy of its own: `slice` of a host's kind of array may be a window into memory that is used again. */
export function copyOf(bytes: Uint8Array, from: number, to: number): DataView {
	return new DataView(new Uint8Array(bytes.subarray(from, to)).buffer);
}
