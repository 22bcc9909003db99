import type { MLTableRule } from "#core/rules/mltable-rule.ts";
import { markPlace, markTable } from "#core/rules/reading/mark-in-table.ts";
import { GOOD_TABLE } from "#core/rules/reading/table-example.ts";
import { convertsImageUrl, findTransformation } from "#core/rules/reading/transformations.ts";

/** The image URLs stay text. */
export const mltableNoStream: MLTableRule = {
	id: "mltable-no-stream",
	summary: "`image_url` is not converted to `stream_info`.",
	explanation:
		"Training loads images from a column of streams. If the column is text, the job fails with: _The data type of image URL column 'image_url' is STRING, but it should be STREAM._",
	consequences: ["job-fails"],
	example: {
		bad: GOOD_TABLE.slice(0, GOOD_TABLE.indexOf("  - convert_column_types")),
		good: GOOD_TABLE,
	},
	subject: "table",
	*check({ table }) {
		if (table.problem || convertsImageUrl(table)) {
			return;
		}
		const conversion = findTransformation(table, "convert_column_types");
		const place = conversion?.name ?? table.transformations?.key;
		yield {
			ruleId: "mltable-no-stream",
			...(place ? markPlace(table, place) : markTable(table)),
			message:
				"The column image_url is not converted to stream_info, so it stays text; training stops with an error",
			consequence: "job-fails",
		};
	},
};
