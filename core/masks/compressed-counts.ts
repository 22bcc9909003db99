import type { MaskProblem } from "./mask.ts";

/**
 * COCO's text form of run lengths. Each number is written in base 32, lowest digit first, one character per digit: five
 * bits of value, a sixth bit if more digits follow, plus 48 to make it printable. The last digit's highest bit is the
 * sign. From the fourth number on, the difference from the number two places earlier is written.
 */
const FIRST_CHARACTER = 48;
const LAST_CHARACTER = FIRST_CHARACTER + 63;
const VALUE_BITS = 0x1f;
const SIGN_BIT = 0x10;
const MORE_BIT = 0x20;
/** Seven digits are more than enough for the largest mask; longer numbers are corrupt. */
const MAX_DIGITS = 7;
const PLAIN_COUNTS = 3;

/** Run lengths as COCO's compressed text. */
export function compressCounts(counts: readonly number[]): string {
	return counts
		.map((count, index) => digitsOf(index < PLAIN_COUNTS ? count : count - (counts[index - 2] as number)))
		.join("");
}

function digitsOf(number: number): string {
	let text = "";
	let rest = number;
	for (let more = true; more; ) {
		const digit = ((rest % 32) + 32) % 32;
		rest = Math.floor(rest / 32);
		more = digit & SIGN_BIT ? rest !== -1 : rest !== 0;
		text += String.fromCharCode(FIRST_CHARACTER + digit + (more ? MORE_BIT : 0));
	}
	return text;
}

/** COCO's compressed text as run lengths. They may be negative or too many; the reader of the mask checks that. */
export function expandCounts(text: string): number[] | MaskProblem {
	const counts: number[] = [];
	let at = 0;
	while (at < text.length) {
		const number = readNumber(text, at);
		if ("problem" in number) {
			return number;
		}
		at = number.end;
		const base = counts.length < PLAIN_COUNTS ? 0 : (counts.at(-2) as number);
		counts.push(base + number.value);
	}
	return counts;
}

function readNumber(text: string, start: number): { value: number; end: number } | MaskProblem {
	let value = 0;
	let unit = 1;
	for (let at = start; at < start + MAX_DIGITS; at++) {
		const code = text.charCodeAt(at);
		if (Number.isNaN(code)) {
			return { problem: "its compressed counts end in the middle of a number" };
		}
		if (code < FIRST_CHARACTER || code > LAST_CHARACTER) {
			return {
				problem: `its compressed counts contain ${JSON.stringify(text.charAt(at))} at character ${at + 1}, which is not a valid digit`,
			};
		}
		const digit = code - FIRST_CHARACTER;
		value += (digit & VALUE_BITS) * unit;
		unit *= 32;
		if (!(digit & MORE_BIT)) {
			return { value: digit & SIGN_BIT ? value - unit : value, end: at + 1 };
		}
	}
	return { problem: `its compressed counts contain a number with more than ${MAX_DIGITS} digits` };
}
