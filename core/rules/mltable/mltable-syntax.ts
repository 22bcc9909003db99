import type { MLTableRule } from "#core/rules/mltable-rule.ts";
import { markPlace } from "#core/rules/reading/mark-in-table.ts";
import { GOOD_TABLE } from "#core/rules/reading/table-example.ts";

/** The table is not YAML, or not a mapping. */
export const mltableSyntax: MLTableRule = {
	id: "mltable-syntax",
	summary: "The file named `MLTable` is not a YAML mapping of keys and values.",
	explanation:
		"Training reads the annotations through this file. YAML uses indentation for structure; tabs are not allowed in it, and a colon must be followed by a space.",
	consequences: ["job-fails"],
	example: { bad: GOOD_TABLE.replace("paths:", "paths: file:"), good: GOOD_TABLE },
	subject: "table",
	*check({ table }) {
		if (table.problem) {
			yield {
				ruleId: "mltable-syntax",
				...markPlace(table, table.problem),
				message: `This is ${table.problem.message}; training stops with an error`,
				consequence: "job-fails",
			};
		}
	},
};
