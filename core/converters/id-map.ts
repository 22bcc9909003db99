/**
 * Things by their id, as a reader that joins lists wants them: an id of another type that reads the same (`"1"` for
 * `1`) finds them too, unless the right one is there as well.
 */
export class IdMap<T> {
	readonly #exact = new Map<unknown, T>();
	readonly #byText = new Map<string, T>();

	get(id: unknown): T | undefined {
		return this.#exact.get(id) ?? this.#byText.get(String(id));
	}

	/** Whether this very id is taken, type and all. */
	has(id: unknown): boolean {
		return this.#exact.has(id);
	}

	/** The first of those that read the same keeps the text. */
	set(id: string | number, value: T): void {
		this.#exact.set(id, value);
		const text = String(id);
		if (!this.#byText.has(text)) {
			this.#byText.set(text, value);
		}
	}
}

/** Only numbers and text can be ids. */
export function isId(value: unknown): value is string | number {
	return typeof value === "string" || typeof value === "number";
}
