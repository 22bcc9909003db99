/** Prints rows under headings, in columns. */
export function printTable(headings: readonly string[], rows: readonly (readonly string[])[]): void {
	const widths = headings.map((heading, i) =>
		Math.max(heading.length, ...rows.map((row) => (row[i] ?? "").length)),
	);
	const print = (cells: readonly string[]) =>
		console.log(
			cells
				.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] as number) : cell.padStart(widths[i] as number)))
				.join("  "),
		);
	print(headings);
	rows.forEach(print);
	console.log();
}

export function median(numbers: readonly number[]): number {
	return percentile(numbers, 0.5);
}

/** The value below which that share of the numbers is, approximately. */
export function percentile(numbers: readonly number[], share: number): number {
	const sorted = numbers.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
