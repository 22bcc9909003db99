/** Rows of cells as text in columns, separated by two spaces. All rows have as many cells as the first. */
export function textTable(rows: readonly (readonly string[])[]): string {
	const widths = (rows[0] ?? []).map((_, column) =>
		Math.max(...rows.map((row) => (row[column] ?? "").length)),
	);
	return rows
		.map(
			(row) =>
				`${row
					.map((cell, column) => cell.padEnd(widths[column] as number))
					.join("  ")
					.trimEnd()}\n`,
		)
		.join("");
}
