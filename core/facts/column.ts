/** A typed array of whole numbers. */
type Numbers = Uint8Array | Uint32Array | Int32Array;
type Kind<T extends Numbers> = new (length: number) => T;

/**
 * A row of numbers, one a line, that grows and in which lines come and go. Room that was never written to costs no
 * memory: a system gives out empty pages only when they are touched.
 */
export class Column<T extends Numbers> {
	array: T;
	readonly #kind: Kind<T>;

	constructor(kind: Kind<T>) {
		this.#kind = kind;
		this.array = new kind(0);
	}

	/** Makes room for so many lines. */
	reserve(length: number): void {
		if (length > this.array.length) {
			const grown = new this.#kind(Math.max(length, Math.ceil(this.array.length * 1.5), 64));
			grown.set(this.array);
			this.array = grown;
		}
	}

	/** Of `length` lines, replaces `removed` from `first` on by `added` ones, which read 0. */
	splice(first: number, removed: number, added: number, length: number): void {
		this.reserve(length - removed + added);
		this.array.copyWithin(first + added, first + removed, length);
		this.array.fill(0, first, first + added);
	}
}
