import type { PlacedText } from "#core/mltable/table-node.ts";
import type { FileFinding } from "#core/rules/file-rule.ts";
import type { MLTableContext, MLTableRule, TableFile } from "#core/rules/mltable-rule.ts";
import { markPlace } from "#core/rules/reading/mark-in-table.ts";
import { GOOD_TABLE } from "#core/rules/reading/table-example.ts";
import { readOption } from "#core/rules/reading/transformations.ts";

/** Encodings of one byte a character: what UTF-8 writes in two becomes two other characters. */
const SINGLE_BYTE = new Set(["latin1", "iso88591", "windows1252", "ascii"]);
const WIDE = new Set(["utf16", "utf32"]);

/** The table names another encoding than its file has. */
export const mltableEncoding: MLTableRule = {
	id: "mltable-encoding",
	summary: "The file is UTF-8, but `encoding` says otherwise.",
	explanation:
		"Read in another encoding, every letter beyond ASCII in a class or a file name becomes two others: a class gets a strange name, an image is not found. As UTF-16 or UTF-32 nothing is readable at all. A file of ASCII alone is the same in all encodings of one byte.",
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
			yield finding(context, encoding, "training reads letters beyond ASCII as others", "none");
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

/** The files of the table that are here. */
export function filesOf({ table, target }: MLTableContext): TableFile[] {
	return (table.paths?.items ?? []).flatMap(({ path }) => {
		const found = path ? target(path.value) : undefined;
		return found?.kind === "file" ? [found] : [];
	});
}
