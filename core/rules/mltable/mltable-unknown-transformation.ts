import type { MLTableRule } from "#core/rules/mltable-rule.ts";
import { markPlace } from "#core/rules/reading/mark-in-table.ts";
import { shorten } from "#core/rules/reading/shown-value.ts";
import { GOOD_TABLE } from "#core/rules/reading/table-example.ts";
import { isKnown, meantTransformation } from "#core/rules/reading/transformations.ts";

/** A transformation that does not exist. */
export const mltableUnknownTransformation: MLTableRule = {
	id: "mltable-unknown-transformation",
	summary: "A transformation has an unknown name.",
	explanation:
		"Names must be spelled exactly, with underscores: `read_json_lines`, `convert_column_types`. Loading the table fails if it contains an unknown name.",
	consequences: ["none"],
	severity: "error",
	example: { bad: GOOD_TABLE.replace("read_json_lines", "read_jsonlines"), good: GOOD_TABLE },
	subject: "table",
	*check({ table }) {
		for (const { name } of table.transformations?.items ?? []) {
			if (isKnown(name.value)) {
				continue;
			}
			const meant = meantTransformation(name);
			yield {
				ruleId: "mltable-unknown-transformation",
				...markPlace(table, name),
				message: `${shorten(name.value)} is not a known transformation${meant ? ` (did you mean ${meant}?)` : ""}; training would not load the table`,
				consequence: "none",
				...(meant ? { data: { suggestion: meant } } : {}),
			};
		}
	},
};
