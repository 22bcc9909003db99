/** A number as JSON text, the shortest that reads back as the same number. Infinity and NaN have none. */
export function numberText(number: number): string {
	// Minus zero reads back as zero to everybody who compares.
	return number === 0 ? "0" : String(number);
}
