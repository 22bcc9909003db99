import { Column } from "./column.ts";

/** Distinct values, numbered from 0 in the order of their first occurrence, with their current number of uses. */
export class Distinct<T> {
	readonly values: T[] = [];
	readonly #numbers = new Map<string, number>();
	readonly #keyOf: (value: T) => string;
	readonly #uses = new Column(Uint32Array);

	/** Values with the same key count as one. */
	constructor(keyOf: (value: T) => string) {
		this.#keyOf = keyOf;
	}

	/** The number of a value, which may be new. This does not count as a use. */
	numberOf(value: T): number {
		const key = this.#keyOf(value);
		const known = this.#numbers.get(key);
		if (known !== undefined) {
			return known;
		}
		const number = this.values.push(value) - 1;
		this.#numbers.set(key, number);
		this.#uses.reserve(number + 1);
		return number;
	}

	/** Adds `by` to the uses of the value with a number. */
	use(number: number, by: number): void {
		(this.#uses.array[number] as number) += by;
	}

	/** The same for each of the first `count` numbers. */
	useAll(numbers: Uint32Array, count: number, by: number): void {
		const { array } = this.#uses;
		for (let i = 0; i < count; i++) {
			(array[numbers[i] as number] as number) += by;
		}
	}

	usesOf(number: number): number {
		return this.#uses.array[number] as number;
	}
}
