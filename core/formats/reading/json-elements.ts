import { endOfValue, skipSpace } from "./json-end.ts";
import { findJsonError } from "./json-error.ts";
import { JsonWindow } from "./json-window.ts";
import { MAX_TEXT_LENGTH } from "./read-whole-text.ts";
import { encodeUtf8 } from "./text-decoder.ts";
import type { Utf8File } from "./utf8-file.ts";

/** A value of a document: an element of a list, or the value of a member that is not a list. */
export interface JsonElement {
	/** The member of the top-level object; `undefined` for elements of a top-level list, and for a document that is neither. */
	readonly member: string | undefined;
	/** Its index in its list; -1 if it is not in a list. */
	readonly index: number;
	readonly value: unknown;
	readonly text: string;
	/** Its bytes in the file; `end` is exclusive. */
	readonly start: number;
	readonly end: number;
}

/** Receives the parts of a document during a walk, which does not keep what it passes on. */
export interface JsonVisitor {
	/** A member of the top-level object, before its value. */
	readonly member: (name: string) => void;
	/** A list begins: the value of that member, or the document itself. */
	readonly list: (member: string | undefined) => void;
	readonly element: (element: JsonElement) => void;
}

/** Where a document stops being JSON. */
export interface JsonStop {
	/** A byte of the file. */
	readonly at: number;
	/** A sentence without its final period. */
	readonly reason: string;
	/** Where the document was complete, if this is about text after it. */
	readonly documentEnd?: number;
}

export interface WalkLimits {
	/** How many bytes are read at first. */
	readonly window?: number;
	/** How many bytes a single value may have. */
	readonly value?: number;
}

/** Larger windows cost memory and save nothing. */
const WINDOW = 1 << 16;
/** How many bytes after an error are enough to describe it. */
const LOOKAHEAD = 64;

/**
 * Walks through a JSON document of any size, with one window of its bytes in memory. Yields the share that has been
 * read; returns where and why it stopped, and whether characters were lost. Reading may reject.
 */
export async function* walkJson(
	{ file, start }: Utf8File,
	visitor: JsonVisitor,
	{ window: size = WINDOW, value: limit = MAX_TEXT_LENGTH }: WalkLimits = {},
): AsyncGenerator<number, { readonly stop?: JsonStop; readonly garbled: boolean }, undefined> {
	const window = new JsonWindow(file, start, size, limit);
	const walk = new JsonWalk(window, visitor);
	for (let goesOn = true; goesOn; goesOn = walk.run()) {
		if (!(await window.refill(walk.at))) {
			const reason = `A single value in the file has more than ${Math.floor(limit / 1e6)} million bytes, too many to read at once`;
			return { stop: { at: window.start, reason }, garbled: window.garbled };
		}
		walk.at = 0;
		yield file.size > 0 ? Math.min(1, (window.start + window.length) / file.size) : 1;
	}
	const stop = walk.stop;
	return { ...(stop ? { stop } : {}), garbled: window.garbled };
}

/** What is expected next. */
type State = "value" | "value or ]" | "key" | "key or }" | "colon" | "after value";

/** The walk through the bytes in memory; it continues where it stopped once there are more. */
class JsonWalk {
	/** Offset in the window. The bytes before it are no longer needed. */
	at = 0;
	stop: JsonStop | undefined;
	readonly #window: JsonWindow;
	readonly #visitor: JsonVisitor;
	#state: State = "value";
	#inObject = false;
	#inList = false;
	#member: string | undefined;
	#index = -1;
	/** Where the document was complete. */
	#end: number | undefined;

	constructor(window: JsonWindow, visitor: JsonVisitor) {
		this.#window = window;
		this.#visitor = visitor;
	}

	/** Continues to the end of the bytes in memory. False if the document is complete, or invalid. */
	run(): boolean {
		while (this.stop === undefined) {
			this.at = skipSpace(this.#window.bytes, this.at, this.#window.length);
			const byte = this.#window.bytes[this.at];
			if (this.at < this.#window.length) {
				if (!this.#step(byte as number)) {
					return true;
				}
			} else if (!this.#window.isLast) {
				return true;
			} else if (this.#end !== undefined) {
				return false;
			} else {
				this.#fail(this.at);
			}
		}
		return false;
	}

	/** One token, or one whole value. False if it needs more bytes. */
	#step(byte: number): boolean {
		switch (this.#state) {
			case "key":
			case "key or }":
				return byte === CLOSE_BRACE && this.#state === "key or }" ? this.#closeObject() : this.#key(byte);
			case "colon":
				return byte === COLON ? this.#go("value") : this.#failHere();
			case "after value":
				return this.#afterValue(byte);
			default:
				return this.#value(byte);
		}
	}

	#value(byte: number): boolean {
		if (byte === CLOSE_BRACKET && this.#state === "value or ]") {
			return this.#closeList();
		}
		if (byte === OPEN_BRACE && !this.#inObject && !this.#inList) {
			this.#inObject = true;
			return this.#go("key or }");
		}
		if (byte === OPEN_BRACKET && !this.#inList) {
			this.#inList = true;
			this.#index = 0;
			this.#visitor.list(this.#member);
			return this.#go("value or ]");
		}
		const end = this.#endOf();
		if (end === this.at) {
			return this.#failHere();
		}
		return end === undefined ? false : this.#take(end);
	}

	/** The value that ends there is valid according to `JSON.parse`, or the document is invalid. */
	#take(end: number): boolean {
		const text = this.#window.slice(this.at, end);
		let value: unknown;
		try {
			value = JSON.parse(text);
		} catch {
			return this.#fail(end);
		}
		const start = this.#window.start + this.at;
		this.#visitor.element({
			member: this.#member,
			index: this.#index,
			value,
			text,
			start,
			end: start + end - this.at,
		});
		this.at = end;
		if (this.#inList) {
			this.#index++;
		}
		return this.#finish();
	}

	#key(byte: number): boolean {
		if (byte !== QUOTE) {
			return this.#failHere();
		}
		const end = this.#endOf();
		if (end === undefined) {
			return false;
		}
		try {
			this.#member = JSON.parse(this.#window.slice(this.at, end)) as string;
		} catch {
			return this.#fail(end);
		}
		this.#visitor.member(this.#member);
		this.at = end - 1;
		return this.#go("colon");
	}

	#afterValue(byte: number): boolean {
		if (byte === COMMA && (this.#inList || this.#inObject)) {
			return this.#go(this.#inList ? "value" : "key");
		}
		if (byte === CLOSE_BRACKET && this.#inList) {
			return this.#closeList();
		}
		return byte === CLOSE_BRACE && this.#inObject && !this.#inList ? this.#closeObject() : this.#failHere();
	}

	/** Advances by one byte and sets what is expected next. */
	#go(state: State): true {
		this.at++;
		this.#state = state;
		return true;
	}

	#closeList(): true {
		this.#inList = false;
		this.#index = -1;
		this.at++;
		return this.#finish();
	}

	#closeObject(): true {
		this.#inObject = false;
		this.at++;
		return this.#finish();
	}

	/** A value is complete, and with the outermost one the document. */
	#finish(): true {
		this.#state = "after value";
		if (!this.#inObject && !this.#inList) {
			this.#end = this.#window.start + this.at;
		}
		return true;
	}

	/** Where the current value or key ends; `undefined` if it continues after the bytes in memory, unless the file ends there. */
	#endOf(): number | undefined {
		const { bytes, length, isLast } = this.#window;
		const end = endOfValue(bytes, this.at, length);
		if (isLast) {
			return end < 0 ? length : end;
		}
		return end < 0 || end === length ? undefined : end;
	}

	#lookahead(): number {
		return Math.min(this.#window.length, this.at + LOOKAHEAD);
	}

	/** Something else is expected than what is here. */
	#failHere(): boolean {
		const isEnough = this.#window.isLast || this.#window.length - this.at >= LOOKAHEAD;
		return isEnough && this.#fail(this.#lookahead());
	}

	/** Describes the error in this range: the careful reader gets the range after the text that must come before it. */
	#fail(end: number): true {
		const before = this.#before();
		const text = this.#window.slice(this.at, end);
		const error = findJsonError(before + text);
		const units = Math.max(0, (error?.at ?? 0) - before.length);
		this.stop = {
			at: this.#window.start + this.at + encodeUtf8(text.slice(0, units)).length,
			reason: `This is not JSON: ${error?.reason ?? "it cannot be read here"}`,
			...(this.#end === undefined ? {} : { documentEnd: this.#end }),
		};
		return true;
	}

	/** The shortest text after which the same is expected as here. */
	#before(): string {
		if (this.#end !== undefined) {
			return "[]";
		}
		const isFirst = this.#state === "value or ]" || this.#state === "key or }";
		if (this.#inList) {
			return this.#state === "after value" ? "[[]" : isFirst ? "[" : "[[],";
		}
		if (!this.#inObject) {
			return "";
		}
		return isFirst ? "{" : BEFORE_IN_OBJECT[this.#state as keyof typeof BEFORE_IN_OBJECT];
	}
}

const BEFORE_IN_OBJECT = { key: '{"":[],', colon: '{""', value: '{"":', "after value": '{"":[]' };

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
