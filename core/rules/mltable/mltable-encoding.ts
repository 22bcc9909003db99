import type { PlacedText } from "#core/mltable/table-node.ts";
import type { FileFinding } from "#core/rules/file-rule.ts";
import type { MLTableContext, MLTableRule, TableFile } from "#core/rules/mltable-rule.ts";
import { markPlace } from "#core/rules/reading/mark-in-table.ts";
import { GOOD_TABLE } from "#core/rules/reading/table-example.ts";
import { readOption } from "#core/rules/reading/transformations.ts";

/** Single-byte encodings: a character that takes two bytes in UTF-8 becomes two other characters. */
const SINGLE_BYTE = new Set(["latin1", "iso88591", "windows1252", "ascii"]);
const WIDE = new Set(["utf16", "utf32"]);

/** The table specifies a different encoding than its file has. */
export const mltableEncoding: MLTableRule = {
	id: "mltable-encoding",
	summary: "The file is UTF-8, but `encoding` says otherwise.",
	explanation:
		"In another encoding, every non-ASCII letter in a class or a file name turns into two others: a class gets a strange name, or an image is not found. As UTF-16 or UTF-32, nothing is readable at all. A file with only ASCII characters is the same in all single-byte encodings.",
	consequences: ["none", "job-fails"],
	severity: "warning",
	example: { bad: GOOD_TABLE.replace("encoding: utf8", "encoding: utf16"), good: GOOD_TABLE },
	subject: "table",
	*check(context) {
		const encoding = readOption(context.table, "encoding");
		const files = encoding ? filesOf(context) : [];
		if (encoding && WIDE.has(encoding.value) && files.some(({ bytes }) => bytes !== "other")) {
			yield finding(context, encoding, "training cannot read the file", "job-fails");
		} else if (encoding && SINGLE_BYTE.has(encoding.value) && files.some(({ bytes }) => bytes === "utf8")) {
			yield finding(context, encoding, "training reads non-ASCII letters incorrectly", "none");
		}
	},
};

function finding(
	{ table }: MLTableContext,
	encoding: PlacedText,
	outcome: string,
	consequence: "job-fails" | "none",
): FileFinding {
	return {
		ruleId: "mltable-encoding",
		...markPlace(table, encoding),
		message: `encoding is ${encoding.value}, but the file is UTF-8; ${outcome}`,
		consequence,
		data: { suggestion: "utf8" },
	};
}

/** The table's files that were found. */
export function filesOf({ table, target }: MLTableContext): TableFile[] {
	return (table.paths?.items ?? []).flatMap(({ path }) => {
		const found = path ? target(path.value) : undefined;
		return found?.kind === "file" ? [found] : [];
	});
}
