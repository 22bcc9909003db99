/** Different values, numbered from 0 in the order in which they were seen first. */
export class Distinct<T> {
	readonly values: T[] = [];
	readonly #numbers = new Map<string, number>();
	readonly #keyOf: (value: T) => string;

	/** Values with the same key count as one. */
	constructor(keyOf: (value: T) => string) {
		this.#keyOf = keyOf;
	}

	numberOf(value: T): number {
		const key = this.#keyOf(value);
		const known = this.#numbers.get(key);
		if (known !== undefined) {
			return known;
		}
		const number = this.values.push(value) - 1;
		this.#numbers.set(key, number);
		return number;
	}
}
