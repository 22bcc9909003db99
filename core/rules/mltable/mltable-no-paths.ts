import type { MLTableRule } from "#core/rules/mltable-rule.ts";
import { markPlace, markTable } from "#core/rules/reading/mark-in-table.ts";
import { GOOD_TABLE } from "#core/rules/reading/table-example.ts";

/** The table names no file. */
export const mltableNoPaths: MLTableRule = {
	id: "mltable-no-paths",
	summary: "`paths` is missing, is empty, or has an entry that is no file, folder or pattern.",
	explanation:
		"Under `paths` stand the files to read, each as `file: ./name.jsonl`; `folder` and `pattern` name several at once. Paths start at the folder of the table.",
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
				message: "There is no list of paths, so there is nothing to read; training stops with an error",
				consequence: "job-fails",
			};
		}
		for (const item of paths?.items ?? []) {
			if (!item.path) {
				yield {
					ruleId: "mltable-no-paths",
					...markPlace(table, item),
					message: "This entry of paths is no file, folder or pattern; training stops with an error",
					consequence: "job-fails",
				};
			}
		}
	},
};
