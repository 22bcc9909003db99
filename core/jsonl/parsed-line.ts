import { type ParseErrorCode, printParseErrorCode, visit } from "jsonc-parser";
import type { JsonMember, JsonNode } from "./json-node.ts";

/**
 * One line parsed as JSON. Either `root` is present and the line is exactly one valid JSON value, or `problem` says
 * what is wrong.
 */
export type ParsedLine =
	| { readonly text: string; readonly root: JsonNode; readonly problem?: undefined }
	| { readonly text: string; readonly root?: undefined; readonly problem: SyntaxProblem };

/** Why a line is not JSON. Offsets are UTF-16 units inside the line. */
export interface SyntaxProblem {
	readonly start: number;
	readonly end: number;
	/** A jsonc-parser error code such as `CommaExpected`, or one of ours. */
	readonly code: string;
}

/** Approximately the depth at which the JSON parser in training fails; no annotation comes near it. */
const MAX_DEPTH = 900;

/** Parses one line, strictly as JSON: no comments, no trailing commas. Never throws. */
export function parseLine(text: string): ParsedLine {
	const builder = new TreeBuilder(text);
	try {
		visit(text, builder, { disallowComments: true, allowTrailingComma: false });
	} catch (error) {
		// The visitor recurses for each level, and the builder stops it if there are too many.
		if (error instanceof RangeError) {
			return { text, problem: { start: 0, end: text.length, code: "NestedTooDeep" } };
		}
		throw error;
	}
	if (builder.problem) {
		return { text, problem: builder.problem };
	}
	if (!builder.root) {
		return { text, problem: { start: 0, end: text.length, code: "ValueExpected" } };
	}
	return { text, root: builder.root };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

interface OpenContainer {
	node: { kind: "array"; start: number; end: number; items: JsonNode[] } | OpenObject;
	property: Omit<Mutable<JsonMember>, "value" | "end"> | undefined;
}
type OpenObject = { kind: "object"; start: number; end: number; members: JsonMember[] };

/** Receives the visitor's events and builds the tree. Keeps only the first problem, because the rest follow from it. */
class TreeBuilder {
	root: JsonNode | undefined;
	problem: SyntaxProblem | undefined;
	readonly #text: string;
	readonly #open: OpenContainer[] = [];

	constructor(text: string) {
		this.#text = text;
	}

	onObjectBegin = (start: number) => this.#begin({ kind: "object", start, end: start, members: [] });
	onArrayBegin = (start: number) => this.#begin({ kind: "array", start, end: start, items: [] });
	onObjectEnd = (offset: number, length: number) => this.#close(offset + length);
	onArrayEnd = (offset: number, length: number) => this.#close(offset + length);

	onObjectProperty = (key: string, keyStart: number, length: number) => {
		const container = this.#open.at(-1);
		if (container) {
			container.property = { key, keyStart, keyEnd: keyStart + length, start: keyStart };
		}
	};

	onLiteralValue = (value: unknown, start: number, length: number) => {
		const end = start + length;
		if (typeof value === "string") {
			this.#add({ kind: "string", start, end, value });
		} else if (typeof value === "number") {
			this.#add({ kind: "number", start, end, value, text: this.#text.slice(start, end) });
		} else if (typeof value === "boolean") {
			this.#add({ kind: "boolean", start, end, value });
		} else {
			this.#add({ kind: "null", start, end });
		}
	};

	onError = (error: ParseErrorCode, start: number, length: number) => {
		// The end of an unterminated comment is reported beyond the text.
		const end = Math.min(start + length, this.#text.length);
		this.problem ??= { start, end, code: printParseErrorCode(error) };
	};

	#begin(node: OpenContainer["node"]) {
		if (this.#open.length >= MAX_DEPTH) {
			throw new RangeError("nested too deep");
		}
		this.#open.push({ node, property: undefined });
	}

	#close(end: number) {
		const container = this.#open.pop();
		if (container) {
			container.node.end = end;
			this.#add(container.node);
		}
	}

	#add(value: JsonNode) {
		const container = this.#open.at(-1);
		if (!container) {
			this.root ??= value;
		} else if (container.node.kind === "array") {
			container.node.items.push(value);
		} else if (container.property) {
			container.node.members.push({ ...container.property, value, end: value.end });
			container.property = undefined;
		}
	}
}
