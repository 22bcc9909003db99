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
		"Editors on Windows like to put a byte order mark in front of UTF-8, and never show it. `utf8bom` is the encoding that takes it away; with `utf8` it may stay in front of the first record. Save the file without the mark, or name the encoding.",
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
					"The file begins with a byte order mark, which utf8bom takes away; with utf8 training would find it in the first record",
				consequence: "none",
				...(encoding ? { data: { suggestion: "utf8bom" } } : {}),
			};
		}
	},
};
