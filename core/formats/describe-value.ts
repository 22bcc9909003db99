/** A JSON value for a message: text and numbers as they are (shortened), everything else by its kind. Never throws. */
export function describeValue(value: unknown): string {
	if (value === undefined) {
		return "missing";
	}
	if (Array.isArray(value)) {
		return value.length <= 4 && value.every((item) => typeof item === "number")
			? `[${value.join(", ")}]`
			: `a list of ${value.length}`;
	}
	if (typeof value === "object" && value !== null) {
		return "an object";
	}
	return shorten(typeof value === "string" ? JSON.stringify(value) : String(value));
}

const LONGEST = 80;

/** Cut at the end where it is too long for a message. */
export function shorten(text: string): string {
	return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}

/** "1 image", "2 images". */
export function countOf(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
