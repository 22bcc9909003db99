import type { PythonValue } from "#core/model/python-value.ts";

/** The spacing between values: with spaces, as Python writes by default, or compact. */
export type Spacing = "spaced" | "compact";

/**
 * A value as Python's `json.dumps` writes it: with non-ASCII characters escaped, and floating-point numbers always with
 * a `.` or an exponent.
 */
export function pythonJson(value: PythonValue, spacing: Spacing): string {
	const space = spacing === "spaced" ? " " : "";
	const write = (each: PythonValue): string => {
		if (typeof each === "object" && each !== null) {
			return Array.isArray(each)
				? `[${each.map(write).join(`,${space}`)}]`
				: `{${Object.entries(each)
						.map(([key, member]) => `${asciiJson(key)}:${space}${write(member)}`)
						.join(`,${space}`)}}`;
		}
		return typeof each === "string" ? asciiJson(each) : scalar(each);
	};
	return write(value);
}

function scalar(value: null | boolean | bigint | number): string {
	return typeof value === "number" ? floatRepr(value) : String(value);
}

function asciiJson(text: string): string {
	return JSON.stringify(text).replace(
		/[\u007f-\uffff]/g,
		(unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
	);
}

/**
 * Python's `repr` of a float. It has the same, shortest digits as in JavaScript, but uses exponents in a different
 * range.
 */
function floatRepr(value: number): string {
	const size = Math.abs(value);
	if (size !== 0 && (size < 1e-4 || size >= 1e16)) {
		return value.toExponential().replace(/([+-])(\d)$/, "$10$2");
	}
	const text = Object.is(value, -0) ? "-0" : String(value);
	return Number.isInteger(value) ? `${text}.0` : text;
}
