import type { JsonNode } from "#core/jsonl/json-node.ts";

const WHOLE_NUMBER = /^-?(?:0|[1-9][0-9]*)$/;

/**
 * A class as JSON text. Training fails on a file that mixes strings and numbers as classes, so a class that replaces a
 * number, or is next to one (`like`), is written as a number if possible.
 */
export function classText(label: string, like: JsonNode | undefined, line: string): string {
	return like?.kind === "number" && WHOLE_NUMBER.test(label) ? label : stringText(label, line);
}

/**
 * A JSON string. Python writers escape non-ASCII characters, so in a line that has such escapes and no other non-ASCII
 * characters, they are escaped too.
 */
function stringText(value: string, line: string): string {
	const escapesAll = /\\u[0-9a-f]{4}/i.test(line) && !BEYOND_ASCII.test(line);
	// Some programs treat these as line ends, even inside a string.
	const escaped = escapesAll ? /[^\0-\x7e]/g : /[\x7f-\x9f\u2028\u2029]/g;
	return JSON.stringify(value).replace(
		escaped,
		(unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
	);
}

const BEYOND_ASCII = /[^\0-\x7f]/;
