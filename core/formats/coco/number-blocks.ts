type Numbers = Float64Array | Int32Array | Uint8Array;

/** Each block holds a power of two of numbers: few enough that a small file does not fill megabytes with zeros. */
const BITS = 12;
const INSIDE = (1 << BITS) - 1;

/** A list of numbers that grows by blocks: nothing is copied, and at most one block is unused. */
export class NumberBlocks {
	length = 0;
	readonly #blocks: Numbers[] = [];
	readonly #kind: new (
		length: number,
	) => Numbers;

	constructor(kind: new (length: number) => Numbers) {
		this.#kind = kind;
	}

	push(value: number): void {
		const inside = this.length & INSIDE;
		if (inside === 0) {
			this.#blocks.push(new this.#kind(INSIDE + 1));
		}
		(this.#blocks[this.length >>> BITS] as Numbers)[inside] = value;
		this.length++;
	}

	/** The number at an index below the length. */
	at(index: number): number {
		return (this.#blocks[index >>> BITS] as Numbers)[index & INSIDE] as number;
	}
}
