/**
 * Values by id, for joining lists: an id of another type that reads the same (`"1"` for `1`) also finds its value,
 * unless the exact id is present.
 */
export class IdMap<T> {
	readonly #exact = new Map<string | number, T>();
	/** Created when the first id is not found as it is, which most files never need. */
	#byText: Map<string, T> | undefined;

	get(id: string | number): T | undefined {
		return this.#exact.get(id) ?? this.#like(String(id));
	}

	/** Whether exactly this id, including its type, is present. */
	has(id: string | number): boolean {
		return this.#exact.has(id);
	}

	set(id: string | number, value: T): void {
		this.#exact.set(id, value);
		this.#byText = undefined;
	}

	/** The first id that reads the same. */
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

/** Only numbers and strings can be ids. */
export function isId(value: unknown): value is string | number {
	return typeof value === "string" || typeof value === "number";
}
