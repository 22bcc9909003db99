import { csvRow } from "#core/protocol/server/csv-row.ts";
import type { TrainingReport } from "#core/protocol/server/training-report.ts";

/** The classes as comma-separated values: one row per class, with its uses in each file. */
export function classesAsCsv({ files, classes }: TrainingReport): string {
	const head = ["class", ...files.flatMap(({ name }) => [`${name} used`, `${name} lost`, `${name} images`])];
	const rows = classes.map(({ name, uses }) => [
		name,
		...uses.flatMap(({ used, lost, images }) => [used, lost, images]),
	]);
	return [head, ...rows].map(csvRow).join("");
}
