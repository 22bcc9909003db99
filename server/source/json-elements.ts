import type { SourceSpan } from "#core/converters/converter.ts";

/** Depths at which something is of interest: the keys of the file's object, the items of its lists, the items' keys. */
const ROOT = 1;
const LIST = 2;
const ITEM = 3;

/**
 * Finds the object with an id in a list of a JSON file's own object, such as that with `"id": 12` in `annotations`, while
 * the text passes in pieces. Nothing is kept but the keys and ids: the file may be of any size.
 */
export class JsonElementFinder {
	readonly #list: string;
	readonly #id: string;
	#offset = 0;
	#depth = 0;
	#isInList = false;
	#string: "none" | "open" | "escaped" = "none";
	/** The last string or number, where it may be a key or an id. */
	#word = "";
	#key = "";
	#isMatch = false;
	#start = 0;

	constructor(list: string, id: string) {
		this.#list = list;
		this.#id = id;
	}

	/** The span (characters) once its end has passed. */
	pass(text: string): SourceSpan | undefined {
		for (const unit of text) {
			const found = this.#string === "none" ? this.#step(unit) : this.#inString(unit);
			this.#offset += unit.length;
			if (found) {
				return { start: this.#start, end: this.#offset, unit: "characters" };
			}
		}
		return undefined;
	}

	#inString(unit: string): false {
		if (this.#string === "escaped") {
			this.#string = "open";
		} else if (unit === "\\") {
			this.#string = "escaped";
		} else if (unit === '"') {
			this.#string = "none";
			return false;
		}
		this.#take(unit);
		return false;
	}

	#take(unit: string): void {
		if (this.#depth === ROOT || (this.#depth === ITEM && this.#isInList)) {
			this.#word += unit;
		}
	}

	/** Whether the wanted element ends here. */
	#step(unit: string): boolean {
		switch (unit) {
			case '"':
				this.#string = "open";
				this.#word = "";
				return false;
			case ":":
				this.#key = this.#word;
				this.#word = "";
				return false;
			case "{":
			case "[":
				this.#open(unit);
				return false;
			case "}":
			case "]":
				this.#endValue();
				this.#depth--;
				return unit === "}" && this.#depth === LIST && this.#isInList && this.#isMatch;
			case ",":
				this.#endValue();
				return false;
			default:
				if (unit > " ") {
					this.#take(unit);
				}
				return false;
		}
	}

	#open(unit: string): void {
		if (this.#depth === ROOT) {
			this.#isInList = unit === "[" && this.#key === this.#list;
		} else if (this.#depth === LIST) {
			this.#start = this.#offset;
			this.#isMatch = false;
		}
		this.#depth++;
		this.#word = "";
		this.#key = "";
	}

	#endValue(): void {
		if (this.#depth === ITEM && this.#isInList && this.#key === "id") {
			this.#isMatch = this.#word === this.#id;
		}
		this.#word = "";
		this.#key = "";
	}
}
