import { MISS, type Scanner } from "./scanner.ts";

/** Tools do not write longer pieces, or objects with more members. */
const MOST_WORDS = 64;
const MOST_VALUES = 8;

/**
 * The form of an object: the bytes before each of its values, at least four. A writer writes all objects alike, so a
 * comparison is enough to recognize the keys of the next one.
 */
export class ObjectShape {
	/** The number of values. */
	count = 0;
	/** The kind of each value, as defined by the caller. */
	readonly kinds = new Int32Array(MOST_VALUES);
	/** The bytes before the values as words; the last word of each overlaps the one before it. */
	readonly #words = new Int32Array(MOST_WORDS);
	readonly #lengths = new Int32Array(MOST_VALUES);
	/** The end of each value's words. */
	readonly #ends = new Int32Array(MOST_VALUES);

	forget(): void {
		this.count = 0;
	}

	/**
	 * Adds a value of a kind, preceded by the bytes from `from` to `to`. If they are too many or too few, resets the
	 * shape and returns false.
	 */
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

	/** The position of a value if the bytes before it match the shape, otherwise MISS. */
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
