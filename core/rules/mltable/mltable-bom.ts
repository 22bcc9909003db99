import type { MLTableRule } from "#core/rules/mltable-rule.ts";
import { markPlace } from "#core/rules/reading/mark-in-table.ts";
import { GOOD_TABLE } from "#core/rules/reading/table-example.ts";
import { findTransformation, readOption } from "#core/rules/reading/transformations.ts";
import { filesOf } from "./mltable-encoding.ts";

/** The file begins with a byte order mark, and the table does not say so. */
export const mltableBom: MLTableRule = {
	id: "mltable-bom",
	summary: "The file begins with a byte order mark, but `encoding` is `utf8`.",
	explanation:
		"Editors on Windows often put an invisible byte order mark at the beginning of UTF-8 files. The encoding `utf8bom` removes it; with `utf8`, it may remain in front of the first line. Save the file without the mark, or set `encoding` to `utf8bom`.",
	consequences: ["none"],
	example: { bad: GOOD_TABLE, good: GOOD_TABLE.replace("utf8", "utf8bom") },
	subject: "table",
	*check(context) {
		const { table } = context;
		const encoding = readOption(table, "encoding");
		const place = encoding ?? findTransformation(table, "read_json_lines")?.name;
		const isPlain = (encoding?.value ?? "utf8") === "utf8";
		if (place && isPlain && filesOf(context).some((file) => file.startsWithByteOrderMark)) {
			yield {
				ruleId: "mltable-bom",
				...markPlace(table, place),
				message:
					"The file begins with a byte order mark, which only utf8bom removes; with utf8, training would find it in the first line",
				consequence: "none",
				...(encoding ? { data: { suggestion: "utf8bom" } } : {}),
			};
		}
	},
};
