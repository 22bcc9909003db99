import type { MLTableContext, MLTableRule } from "#core/rules/mltable-rule.ts";
import { nearestKey } from "#core/rules/reading/key-spelling.ts";
import { markPlace } from "#core/rules/reading/mark-in-table.ts";
import { shorten } from "#core/rules/reading/shown-value.ts";
import { GOOD_TABLE } from "#core/rules/reading/table-example.ts";

/** A path in the table does not exist. */
export const mltablePathNotFound: MLTableRule = {
	id: "mltable-path-not-found",
	summary: "A file or folder in `paths` was not found.",
	explanation:
		"Paths are relative to the folder of the table. This folder is uploaded as a whole, so a file that is missing from it on this machine is also missing in training. Paths in a datastore or on the web are not checked, and neither are patterns.",
	consequences: ["job-fails"],
	example: { bad: GOOD_TABLE.replace("train.jsonl", "trian.jsonl"), good: GOOD_TABLE },
	subject: "table",
	*check(context) {
		const { table, target } = context;
		for (const { kind, path } of table.paths?.items ?? []) {
			if (!path || kind === "pattern" || target(path.value).kind !== "missing") {
				continue;
			}
			const meant = kind === "file" ? meantFile(path.value, context) : undefined;
			yield {
				ruleId: "mltable-path-not-found",
				...markPlace(table, path),
				message: `${shorten(path.value)} was not found${meant ? ` (did you mean ${shorten(meant)}?)` : ""}; training cannot read the file`,
				consequence: "job-fails",
				...(meant ? { data: { suggestion: meant } } : {}),
			};
		}
	},
};

/** The annotation file next to the table that is probably meant: the only one, or one with a similar name. */
function meantFile(path: string, { annotationFiles }: MLTableContext): string | undefined {
	const name = path.split(/[/\\]/).at(-1) ?? "";
	return annotationFiles.length === 1 ? annotationFiles[0] : nearestKey(name, annotationFiles);
}
