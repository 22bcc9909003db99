import type { TrainingReport } from "#core/protocol/training-report.ts";

/** The classes as comma-separated values (RFC 4180): a line for each class, and for each file its uses. */
export function classesAsCsv({ files, classes }: TrainingReport): string {
	const head = ["class", ...files.flatMap(({ name }) => [`${name} used`, `${name} lost`, `${name} images`])];
	const rows = classes.map(({ name, uses }) => [
		name,
		...uses.flatMap(({ used, lost, images }) => [used, lost, images]),
	]);
	return [head, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(value: string | number): string {
	const text = String(value);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
