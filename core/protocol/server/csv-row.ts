/** Values as a line of comma-separated values (RFC 4180), with its line end. */
export function csvRow(values: readonly (string | number)[]): string {
	return `${values.map(cell).join(",")}\r\n`;
}

function cell(value: string | number): string {
	const text = String(value);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
