import { MISS, type Scanner } from "./scanner.ts";

/** Longer pieces, and objects with more members, are not what tools write. */
const MOST_WORDS = 64;
const MOST_VALUES = 8;

/**
 * How an object is written: the bytes before each of its values, from four on. A writer writes all objects alike, so that
 * a comparison tells the keys of the next one.
 */
export class ObjectShape {
	/** How many values there are. */
	count = 0;
	/** What each of the values is, as whoever learns the shape calls it. */
	readonly kinds = new Int32Array(MOST_VALUES);
	/** The bytes before the values as words; the last of each overlaps the one before it. */
	readonly #words = new Int32Array(MOST_WORDS);
	readonly #lengths = new Int32Array(MOST_VALUES);
	/** Where the words behind those of each value begin. */
	readonly #ends = new Int32Array(MOST_VALUES);

	forget(): void {
		this.count = 0;
	}

	/** The next value is of this kind, and the bytes from `from` to `to` stand before it. Where that is too much or too little, everything is forgotten, and the answer is false. */
	add({ view }: Scanner, from: number, to: number, kind: number): boolean {
		const first = this.#wordsBefore(this.count);
		const words = Math.ceil((to - from) / 4);
		if (to - from < 4 || this.count === MOST_VALUES || first + words > MOST_WORDS) {
			this.forget();
			return false;
		}
		for (let i = 0; i < words; i++) {
			this.#words[first + i] = view.getInt32(Math.min(from + 4 * i, to - 4), true);
		}
		this.#lengths[this.count] = to - from;
		this.#ends[this.count] = first + words;
		this.kinds[this.count++] = kind;
		return true;
	}

	#wordsBefore(index: number): number {
		return index === 0 ? 0 : (this.#ends[index - 1] as number);
	}

	/** Where a value begins, if the bytes before it are those of the shape; else MISS. */
	valueAt({ view }: Scanner, at: number, index: number): number {
		const value = at + (this.#lengths[index] as number);
		const last = (this.#ends[index] as number) - 1;
		let place = at;
		for (let i = this.#wordsBefore(index); i < last; i++, place += 4) {
			if (view.getInt32(place, true) !== this.#words[i]) {
				return MISS;
			}
		}
		return view.getInt32(value - 4, true) === this.#words[last] ? value : MISS;
	}
}
