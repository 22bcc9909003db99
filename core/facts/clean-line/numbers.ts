import type { RecordColumns } from "#core/facts/record-columns.ts";
import { BACKGROUND_CLASS } from "#core/forecast/class-value.ts";
import type { Meanings } from "./byte-table.ts";
import { MISS } from "./scanner.ts";
import type { Utf8 } from "./utf8.ts";

/**
 * The numbers that the columns assign to classes; MISS for a class that may have findings. Called once per class of a
 * file.
 */
export class ClassNumbers implements Meanings {
	readonly #utf8: Utf8;
	readonly #columns: RecordColumns;
	readonly #isClean: (name: string) => boolean;

	constructor(utf8: Utf8, columns: RecordColumns, isClean: (name: string) => boolean) {
		this.#utf8 = utf8;
		this.#columns = columns;
		this.#isClean = isClean;
	}

	meaningOf(bytes: Uint8Array, from: number, to: number): number {
		const name = this.#utf8.decode(bytes, from, to);
		return isPlainClass(name) && name !== BACKGROUND_CLASS && this.#isClean(name)
			? this.#columns.classes.numberOf({ type: "str", key: `text ${name}` })
			: MISS;
	}
}

/**
 * Whether a name is not empty and has no leading or trailing whitespace. Names that begin or end with a non-ASCII
 * character are read carefully.
 */
function isPlainClass(name: string): boolean {
	return /^[!-~](?:.*[!-~])?$/s.test(name);
}

/** The numbers that the columns assign to details. */
export class DetailsNumbers implements Meanings {
	readonly #utf8: Utf8;
	readonly #columns: RecordColumns;

	constructor(utf8: Utf8, columns: RecordColumns) {
		this.#utf8 = utf8;
		this.#columns = columns;
	}

	meaningOf(bytes: Uint8Array, from: number, to: number): number {
		return this.#columns.details.numberOf(this.#utf8.decode(bytes, from, to));
	}
}
