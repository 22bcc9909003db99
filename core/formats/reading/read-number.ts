/** A finite number, or text that is one, such as `"640.0"`. `undefined` for anything else. */
export function readNumber(value: unknown): number | undefined {
	const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
	return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}

/** An image's width or height in pixels: a number from 1 on, as number or text, with or without `px`. */
export function readSide(value: unknown): number | undefined {
	const number = readNumber(typeof value === "string" ? value.trim().replace(/px$/i, "") : value);
	return number !== undefined && number >= 1 ? number : undefined;
}
