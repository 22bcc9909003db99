import type { MLTableRule } from "#core/rules/mltable-rule.ts";
import { markPlace } from "#core/rules/reading/mark-in-table.ts";
import { GOOD_TABLE } from "#core/rules/reading/table-example.ts";
import { readOption } from "#core/rules/reading/transformations.ts";

/** Broken lines vanish instead of stopping the job. */
export const mltableDropsLines: MLTableRule = {
	id: "mltable-drops-lines",
	summary: "`invalid_lines` is `drop`.",
	explanation:
		"A line that is not JSON stops the job as long as `invalid_lines` is `error`, and then somebody mends it. With `drop` the line is lost without a message, and the job goes on. The training forecast of an annotation file does not look into the table: it takes `error` for granted.",
	consequences: ["none"],
	example: { bad: GOOD_TABLE.replace("invalid_lines: error", "invalid_lines: drop"), good: GOOD_TABLE },
	subject: "table",
	*check({ table }) {
		const option = readOption(table, "invalid_lines");
		if (option?.value === "drop") {
			yield {
				ruleId: "mltable-drops-lines",
				...markPlace(table, option),
				message:
					"With drop, lines that are not JSON vanish without a word; training reads the others and goes on",
				consequence: "none",
			};
		}
	},
};
