/**
 * Things by their id, as a reader that joins lists wants them: an id of another type that reads the same (`"1"` for
 * `1`) finds them too, unless the right one is there as well.
 */
export class IdMap<T> {
	readonly #exact = new Map<string | number, T>();
	/** Made when the first id is not found as it is: in most files none is. */
	#byText: Map<string, T> | undefined;

	get(id: string | number): T | undefined {
		return this.#exact.get(id) ?? this.#like(String(id));
	}

	/** Whether this very id is taken, type and all. */
	has(id: string | number): boolean {
		return this.#exact.has(id);
	}

	set(id: string | number, value: T): void {
		this.#exact.set(id, value);
		this.#byText = undefined;
	}

	/** The first of those that read the same. */
	#like(text: string): T | undefined {
		if (this.#byText === undefined) {
			this.#byText = new Map();
			for (const [id, value] of this.#exact) {
				if (!this.#byText.has(String(id))) {
					this.#byText.set(String(id), value);
				}
			}
		}
		return this.#byText.get(text);
	}
}

/** Only numbers and text can be ids. */
export function isId(value: unknown): value is string | number {
	return typeof value === "string" || typeof value === "number";
}
