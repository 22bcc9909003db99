import { BACKGROUND_CLASS, type ClassValue } from "#core/forecast/class-value.ts";
import type { Scanner } from "./scanner.ts";
import type { Utf8 } from "./utf8.ts";

interface KnownClass {
	readonly bytes: Uint8Array;
	/** Absent for the name of the background, which is left to the careful way. */
	readonly value: ClassValue | undefined;
}

/** The classes seen so far, found by their bytes: they are few and lines are many, so each becomes a text only once. */
export class ClassTable {
	readonly #utf8: Utf8;
	readonly #byHash = new Map<number, KnownClass[]>();

	constructor(utf8: Utf8) {
		this.#utf8 = utf8;
	}

	/** The class that stands from `from` to `to`; `undefined` for one that a rule has something to say about. */
	find({ bytes }: Scanner, from: number, to: number, hash: number): ClassValue | undefined {
		const known = this.#byHash.get(hash);
		for (const each of known ?? NONE) {
			if (isSame(each.bytes, bytes, from, to)) {
				return each.value;
			}
		}
		const text = this.#utf8.decode(bytes, from, to);
		const value: ClassValue | undefined =
			text === BACKGROUND_CLASS ? undefined : { type: "str", key: `text ${text}` };
		// A copy: `slice` of a host's own kind of array may be a window into memory that is used again.
		const added = { bytes: new Uint8Array(bytes.subarray(from, to)), value };
		if (known) {
			known.push(added);
		} else {
			this.#byHash.set(hash, [added]);
		}
		return value;
	}
}

const NONE: readonly never[] = [];

function isSame(known: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
	if (known.length !== to - from) {
		return false;
	}
	for (let i = 0; i < known.length; i++) {
		if (known[i] !== bytes[from + i]) {
			return false;
		}
	}
	return true;
}
