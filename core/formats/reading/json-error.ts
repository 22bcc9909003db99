/** Where a text stops being JSON, and what is wrong there. */
export interface JsonError {
	/** In UTF-16 units from the beginning of the text. */
	readonly at: number;
	/** A sentence without its final period. */
	readonly reason: string;
}

const SPACE = /[ \t\r\n]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w)/y;
const WORD = /[-+\w.]+/y;

/**
 * Finds the error in a text that `JSON.parse` rejected; its own messages usually do not say where. Reads without
 * recursion, however deep the nesting, and returns `undefined` if there is no error.
 */
export function findJsonError(text: string): JsonError | undefined {
	const reader = new JsonReader(text);
	while (reader.state !== "done" && reader.reason === undefined) {
		reader.step();
	}
	return reader.reason === undefined ? undefined : { at: reader.at, reason: reader.reason };
}

type State = "value" | "value or ]" | "key" | "key or }" | "after value" | "done";

/** Walks over the tokens; the stack of open brackets represents the nesting. */
class JsonReader {
	at = 0;
	state: State = "value";
	reason: string | undefined;
	readonly #open: ("[" | "{")[] = [];
	readonly #text: string;

	constructor(text: string) {
		this.#text = text;
	}

	step(): void {
		this.#skip(SPACE);
		const character = this.#text.charAt(this.at);
		if (this.state === "after value") {
			this.#afterValue(character);
		} else if (this.state === "key" || this.state === "key or }") {
			this.#key(character);
		} else {
			this.#value(character);
		}
	}

	#value(character: string): void {
		if (character === "]" && this.state === "value or ]") {
			this.#close();
		} else if (character === "{" || character === "[") {
			this.#open.push(character);
			this.at++;
			this.state = character === "{" ? "key or }" : "value or ]";
		} else if (character === '"') {
			this.#string();
			this.state = "after value";
		} else if (this.#skip(SCALAR)) {
			this.state = "after value";
		} else {
			this.#fail(character, "a value");
		}
	}

	#key(character: string): void {
		if (character === "}" && this.state === "key or }") {
			this.#close();
			return;
		}
		if (character !== '"') {
			this.#fail(character, "a key in double quotes");
			return;
		}
		this.#string();
		this.#skip(SPACE);
		if (this.reason === undefined && this.#text.charAt(this.at) !== ":") {
			this.#fail(this.#text.charAt(this.at), "a colon");
		}
		this.at += this.reason === undefined ? 1 : 0;
		this.state = "value";
	}

	#afterValue(character: string): void {
		const open = this.#open.at(-1);
		if (open === undefined) {
			if (character === "") {
				this.state = "done";
			} else {
				this.reason = "the JSON value ends before this, but more text follows";
			}
		} else if (character === ",") {
			this.at++;
			this.state = open === "{" ? "key" : "value";
		} else if (character === (open === "{" ? "}" : "]")) {
			this.#close();
		} else {
			this.#fail(character, open === "{" ? "a comma or }" : "a comma or ]");
		}
	}

	#close(): void {
		this.#open.pop();
		this.at++;
		this.state = "after value";
	}

	/** Without a regular expression, which would exhaust its stack on a string of many megabytes. */
	#string(): void {
		let at = this.at + 1;
		for (let code = this.#text.charCodeAt(at); code !== 0x22; code = this.#text.charCodeAt(at)) {
			ESCAPE.lastIndex = at;
			if (code === 0x5c && ESCAPE.test(this.#text)) {
				at = ESCAPE.lastIndex;
			} else if (code >= 0x20 && code !== 0x5c) {
				at++;
			} else {
				this.at = at;
				this.reason =
					at >= this.#text.length
						? "the file ends inside a string, so it may have been cut off"
						: "a string contains a line break, a control character, or an invalid escape here";
				return;
			}
		}
		this.at = at + 1;
	}

	#fail(character: string, expected: string): void {
		const start = this.at;
		const word = this.#skip(WORD) ? this.#text.slice(start, Math.min(this.at, start + 20)) : character;
		this.at = start;
		this.reason =
			character === ""
				? `the file ends where ${expected} was expected, so it may have been cut off`
				: `${expected} was expected, but ${JSON.stringify(word)} was found`;
	}

	#skip(token: RegExp): boolean {
		token.lastIndex = this.at;
		const found = token.test(this.#text);
		this.at = found ? token.lastIndex : this.at;
		return found;
	}
}
