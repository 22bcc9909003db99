/** A finite number, or a string with one, such as `"640.0"`. `undefined` for anything else. */
export function readNumber(value: unknown): number | undefined {
	const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
	return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}

/** The width or height of an image in pixels: at least 1, as a number or string, with or without `px`. */
export function readSide(value: unknown): number | undefined {
	const number = readNumber(typeof value === "string" ? value.trim().replace(/px$/i, "") : value);
	return number !== undefined && number >= 1 ? number : undefined;
}
