/** A typed array of whole numbers. */
type Numbers = Uint8Array | Uint32Array | Int32Array;
type Kind<T extends Numbers> = new (length: number) => T;

/**
 * A growing array with one number per line, in which lines can be inserted and removed. Unused capacity costs no
 * memory, because the system allocates pages only when they are written to.
 */
export class Column<T extends Numbers> {
	array: T;
	readonly #kind: Kind<T>;

	constructor(kind: Kind<T>) {
		this.#kind = kind;
		this.array = new kind(0);
	}

	/** Makes room for `length` lines. */
	reserve(length: number): void {
		if (length > this.array.length) {
			const grown = new this.#kind(Math.max(length, Math.ceil(this.array.length * 1.5), 64));
			grown.set(this.array);
			this.array = grown;
		}
	}

	/** Among `length` lines, replaces `removed` lines from `first` on with `added` lines, which are set to 0. */
	splice(first: number, removed: number, added: number, length: number): void {
		this.reserve(length - removed + added);
		this.array.copyWithin(first + added, first + removed, length);
		this.array.fill(0, first, first + added);
	}
}
