import type { Split } from "#core/dataset/split.ts";
import type { ClassUse, FileFacts } from "#core/file-facts/file-facts.ts";
import { type FileForecast, forecastFile } from "#core/forecast/file-forecast.ts";
import { multiclass } from "#core/tasks/multiclass.ts";
import type { LineChecker } from "./line-checker.ts";

/** A file whose lines are all checked, as the file rules see it. It holds as long as no line changes. */
export function factsOf(
	{ task, columns }: LineChecker,
	textOf: (line: number) => string,
	split: Split | undefined,
): FileFacts {
	let uses: ClassUse[] | undefined;
	return {
		task,
		split,
		lineCount: columns.length,
		recordAt: (line) => columns.recordAt(line),
		textOf,
		areAllUsed: columns.areAllUsed,
		imagesDiffer: columns.imagesDiffer,
		classUses: () => {
			uses ??= columns.classUses();
			return uses;
		},
	};
}

/** What training does with a file whose lines are all checked. */
export function forecastOf({ task, columns }: LineChecker): FileForecast {
	return forecastFile(columns, task ?? multiclass, columns.classes);
}
