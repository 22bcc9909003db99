import type { MLTableRule } from "#core/rules/mltable-rule.ts";
import { markPlace } from "#core/rules/reading/mark-in-table.ts";
import { GOOD_TABLE } from "#core/rules/reading/table-example.ts";
import { readOption } from "#core/rules/reading/transformations.ts";

/** Invalid lines are dropped instead of stopping the job. */
export const mltableDropsLines: MLTableRule = {
	id: "mltable-drops-lines",
	summary: "`invalid_lines` is `drop`.",
	explanation:
		"With `invalid_lines: error`, a line that is not JSON stops the job, so somebody fixes it. With `drop`, the line is lost without a message, and the job continues. The training forecast of an annotation file does not look at the table: it assumes `error`.",
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
					"With drop, lines that are not JSON are lost without a message; training reads the others and continues",
				consequence: "none",
			};
		}
	},
};
