import type { JsonNode } from "#core/jsonl/json-node.ts";

/**
 * The runtime is Python. Where it calls `float()`, asks for a whole number or for the truth of a value, its answers
 * differ from JavaScript's, and they decide whether an annotation is lost.
 */

/** What `float(value)` gives: a number (perhaps NaN or infinite), or the kind of its exception. */
export type PythonFloat = number | "TypeError" | "ValueError" | "OverflowError";

/** Python's `float()` of a JSON value: numeric text counts, so do `true` and `false`. */
export function pythonFloat(node: JsonNode): PythonFloat {
	switch (node.kind) {
		case "number":
			// A whole number is exact in Python, and too large a one does not fit; a text with point or exponent becomes infinite.
			return isWholeNumber(node.text) && !Number.isFinite(node.value) ? "OverflowError" : node.value;
		case "boolean":
			return node.value ? 1 : 0;
		case "string":
			return floatOfText(node.value);
		default:
			return "TypeError";
	}
}

const DIGITS = "[0-9]+(?:_[0-9]+)*";
const NUMBER = new RegExp(`^[+-]?(?:${DIGITS}(?:\\.(?:${DIGITS})?)?|\\.${DIGITS})(?:e[+-]?${DIGITS})?$`, "i");
const INFINITE = /^([+-]?)inf(?:inity)?$/i;
const SPACE = /\p{White_Space}/u;
const NOT_A_NUMBER = /^[+-]?nan$/i;

function floatOfText(text: string): number | "ValueError" {
	const stripped = asciiDigits(stripSpace(text));
	const infinite = INFINITE.exec(stripped);
	if (infinite) {
		return infinite[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
	}
	if (NOT_A_NUMBER.test(stripped)) {
		return Number.NaN;
	}
	return NUMBER.test(stripped) ? Number(stripped.replaceAll("_", "")) : "ValueError";
}

/** `float()` takes Unicode's white space around a number; a byte order mark is none, nor are Python's own four separators below the space. */
function stripSpace(text: string): string {
	let start = 0;
	let end = text.length;
	while (start < end && SPACE.test(text.charAt(start))) {
		start++;
	}
	while (end > start && SPACE.test(text.charAt(end - 1))) {
		end--;
	}
	return text.slice(start, end);
}

/** Python reads the decimal digits of every script. */
function asciiDigits(text: string): string {
	return text.replace(/\p{Nd}/gu, (character) => {
		const plain = character.normalize("NFKC");
		return /^[0-9]$/.test(plain) ? plain : String(placeInBlock(character));
	});
}

/** A script's ten digits stand in a row, and no two such rows touch, but for those that are ASCII in another style. */
function placeInBlock(digit: string): number {
	const code = digit.codePointAt(0) as number;
	let zero = code;
	while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) {
		zero--;
	}
	return code - zero;
}

/** Whether JSON's text of a number is a whole number to Python (`1` is, `1.0` and `1e0` are not). */
export function isWholeNumber(text: string): boolean {
	return !/[.eE]/.test(text);
}

/** Python's truth of a JSON value: empty text, list and object, zero, `false` and `null` are false. */
export function isTruthy(node: JsonNode): boolean {
	switch (node.kind) {
		case "null":
			return false;
		case "boolean":
			return node.value;
		case "number":
			return node.value !== 0;
		case "string":
			return node.value.length > 0;
		case "array":
			return node.items.length > 0;
		case "object":
			return node.members.length > 0;
	}
}
