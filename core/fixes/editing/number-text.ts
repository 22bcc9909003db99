/** A number as JSON text, the shortest that reads back as the same number. Not for Infinity and NaN. */
export function numberText(number: number): string {
	// Minus zero and zero compare as equal.
	return number === 0 ? "0" : String(number);
}
