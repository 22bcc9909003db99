import type { MLTableRule } from "#core/rules/mltable-rule.ts";
import { markPlace, markTable } from "#core/rules/reading/mark-in-table.ts";
import { GOOD_TABLE } from "#core/rules/reading/table-example.ts";

/** The table does not list any files. */
export const mltableNoPaths: MLTableRule = {
	id: "mltable-no-paths",
	summary: "`paths` is missing or empty, or has an entry that is not a file, folder, or pattern.",
	explanation:
		"`paths` lists the files to read, each as `file: ./name.jsonl`; `folder` and `pattern` list several at once. Paths are relative to the folder of the table.",
	consequences: ["job-fails"],
	example: { bad: GOOD_TABLE.replace("file: ", ""), good: GOOD_TABLE },
	subject: "table",
	*check({ table }) {
		const { paths, problem } = table;
		if (problem) {
			return;
		}
		if (!paths || paths.items.length === 0) {
			yield {
				ruleId: "mltable-no-paths",
				...(paths ? markPlace(table, paths.key) : markTable(table)),
				message:
					"The list of paths is missing or empty, so there is nothing to read; training stops with an error",
				consequence: "job-fails",
			};
		}
		for (const item of paths?.items ?? []) {
			if (!item.path) {
				yield {
					ruleId: "mltable-no-paths",
					...markPlace(table, item),
					message: "This entry of paths is not a file, folder, or pattern; training stops with an error",
					consequence: "job-fails",
				};
			}
		}
	},
};
