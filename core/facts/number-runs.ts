/** The most bytes that a number takes. */
const MOST_BYTES = 5;

/** Packed runs of whole numbers: one byte for a number below 128, seven bits per byte of a larger one. */
export class NumberRuns {
	#bytes = new Uint8Array(1024);
	/** The number of bytes. */
	length = 0;

	/** Makes room for `length` bytes in total. */
	reserve(length: number): void {
		if (length > this.#bytes.length) {
			const grown = new Uint8Array(Math.max(length, Math.ceil(this.#bytes.length * 1.5)));
			grown.set(this.#bytes);
			this.#bytes = grown;
		}
	}

	/** Adds a number from 0 to 2^31 - 1. */
	add(number: number): void {
		this.reserve(this.length + MOST_BYTES);
		this.#bytes[this.length] = number;
		if (number < 0x80) {
			this.length++;
		} else {
			this.#addLong(number);
		}
	}

	/** Adds the first `count` numbers of an array. */
	addAll(numbers: Uint32Array, count: number): void {
		this.reserve(this.length + MOST_BYTES * count);
		const bytes = this.#bytes;
		for (let i = 0; i < count; i++) {
			const number = numbers[i] as number;
			if (number < 0x80) {
				bytes[this.length++] = number;
			} else {
				this.#addLong(number);
			}
		}
	}

	#addLong(number: number): void {
		let rest = number;
		for (; rest > 0x7f; rest >>>= 7) {
			this.#bytes[this.length++] = (rest & 0x7f) | 0x80;
		}
		this.#bytes[this.length++] = rest;
	}

	/** The number at a position. */
	at(place: number): number {
		const first = this.#bytes[place] as number;
		return first < 0x80 ? first : this.#long(place);
	}

	#long(place: number): number {
		let number = 0;
		let at = place;
		let shift = 0;
		for (; (this.#bytes[at] as number) > 0x7f; at++, shift += 7) {
			number |= ((this.#bytes[at] as number) & 0x7f) << shift;
		}
		return number | ((this.#bytes[at] as number) << shift);
	}

	/** The position after `count` numbers. */
	skip(place: number, count = 1): number {
		let at = place;
		for (let left = count; left > 0; at++) {
			left -= (this.#bytes[at] as number) < 0x80 ? 1 : 0;
		}
		return at;
	}
}
