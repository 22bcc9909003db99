import type { JsonNode } from "#core/jsonl/json-node.ts";

/**
 * The runtime is written in Python. Its `float()`, whole numbers, and truth values differ from JavaScript's, and they
 * decide whether an annotation is lost.
 */

/** The result of `float(value)`: a number (possibly NaN or infinite), or the type of its exception. */
export type PythonFloat = number | "TypeError" | "ValueError" | "OverflowError";

/** Python's `float()` of a JSON value. Numeric strings, `true`, and `false` are valid. */
export function pythonFloat(node: JsonNode): PythonFloat {
	switch (node.kind) {
		case "number":
			// A whole number is exact in Python and overflows if it is too large; a number with a point or an exponent
			// becomes infinite.
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

/**
 * `float()` accepts Unicode whitespace around a number, but not a byte order mark or the four ASCII separators that
 * Python otherwise treats as whitespace.
 */
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

/**
 * The ten digits of a script are consecutive, and no two such ranges touch, except for those that are styled ASCII
 * digits.
 */
function placeInBlock(digit: string): number {
	const code = digit.codePointAt(0) as number;
	let zero = code;
	while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) {
		zero--;
	}
	return code - zero;
}

/** Whether the JSON text of a number is a whole number in Python (`1` is, `1.0` and `1e0` are not). */
export function isWholeNumber(text: string): boolean {
	return !/[.eE]/.test(text);
}

/** Whether a JSON value is truthy in Python: empty strings, lists, and objects, zero, `false`, and `null` are not. */
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
