import type { FileFacts } from "#core/facts/file-facts.ts";
import { FileTotals } from "#core/facts/file-totals.ts";
import { type FileForecast, forecastFile } from "#core/forecast/file-forecast.ts";
import type { Split } from "#core/model/split.ts";
import { multiclass } from "#core/tasks/multiclass.ts";
import type { LineChecker } from "./line-checker.ts";

/** A file whose lines are all checked, as the file rules see it. Valid until a line changes. */
export function factsOf(
	{ task, columns }: LineChecker,
	textOf: (line: number) => string,
	split: Split | undefined,
): FileFacts {
	const { length } = columns;
	const recordAt: FileFacts["recordAt"] = (line) => columns.recordAt(line);
	return { task, split, lineCount: length, recordAt, textOf, totals: new FileTotals(columns) };
}

/** The training forecast of a file whose lines are all checked. */
export function forecastOf({ task = multiclass, columns }: LineChecker): FileForecast {
	const totals = new FileTotals(columns);
	// In classification, one line can replace another.
	const isSum = task.hasObjects || totals.imagesDiffer;
	return forecastFile(columns, task, isSum ? totals.tally() : undefined);
}
