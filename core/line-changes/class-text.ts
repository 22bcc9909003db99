import type { JsonNode } from "#core/jsonl/json-node.ts";

const WHOLE_NUMBER = /^-?(?:0|[1-9][0-9]*)$/;

/**
 * A class as JSON text. Training stops at a file with classes of text and of numbers, so a class that takes the place
 * of a number, or stands beside one (`like`), is a number too if it can be.
 */
export function classText(label: string, like: JsonNode | undefined, line: string): string {
	return like?.kind === "number" && WHOLE_NUMBER.test(label) ? label : stringText(label, line);
}

/** A string of JSON. Python's writers escape all that is not ASCII: a line that has such escapes, and nothing else beyond ASCII, gets more of them. */
function stringText(value: string, line: string): string {
	const escapesAll = /\\u[0-9a-f]{4}/i.test(line) && !BEYOND_ASCII.test(line);
	// Some programs end a line at these, however they stand in the text.
	const escaped = escapesAll ? /[^\0-\x7e]/g : /[\x7f-\x9f\u2028\u2029]/g;
	return JSON.stringify(value).replace(
		escaped,
		(unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
	);
}

const BEYOND_ASCII = /[^\0-\x7f]/;
