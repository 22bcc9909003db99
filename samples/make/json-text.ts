/** A JSON value. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** One line of JSON with a space after commas and colons, as Python's `json.dumps` spaces it. */
export function jsonText(value: Json): string {
	if (Array.isArray(value)) {
		return `[${value.map(jsonText).join(", ")}]`;
	}
	if (typeof value === "object" && value !== null) {
		return `{${Object.entries(value)
			.map(([key, member]) => `${JSON.stringify(key)}: ${jsonText(member)}`)
			.join(", ")}}`;
	}
	return JSON.stringify(value);
}
