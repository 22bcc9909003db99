import type { MLTableRule } from "#core/rules/mltable-rule.ts";
import { markPlace, markTable } from "#core/rules/reading/mark-in-table.ts";
import { GOOD_TABLE } from "#core/rules/reading/table-example.ts";
import { findTransformation } from "#core/rules/reading/transformations.ts";

/** The table does not say that its files are JSON Lines. */
export const mltableNoJsonLines: MLTableRule = {
	id: "mltable-no-json-lines",
	summary: "The transformation `read_json_lines` is missing.",
	explanation:
		"Without it, nothing says how to turn the files' text into columns, so there is no `image_url` and no `label`.",
	consequences: ["job-fails"],
	example: {
		bad: GOOD_TABLE.replace(/ {2}- read_json_lines:\n(?: {6}.*\n)*/, ""),
		good: GOOD_TABLE,
	},
	subject: "table",
	*check({ table }) {
		if (!table.problem && !findTransformation(table, "read_json_lines")) {
			yield {
				ruleId: "mltable-no-json-lines",
				...(table.transformations ? markPlace(table, table.transformations.key) : markTable(table)),
				message: "The transformation read_json_lines is missing; training cannot read the file",
				consequence: "job-fails",
			};
		}
	},
};
