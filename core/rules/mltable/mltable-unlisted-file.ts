import type { MLTableRule } from "#core/rules/mltable-rule.ts";
import { listed, shorten } from "#core/rules/reading/shown-value.ts";
import { GOOD_TABLE } from "#core/rules/reading/table-example.ts";

/** So many files are named in a message. */
const MOST_NAMES = 3;

/** The table beside an annotation file reads others. */
export const mltableUnlistedFile: MLTableRule = {
	id: "mltable-unlisted-file",
	summary: "The `MLTable` beside an annotation file does not name it.",
	explanation:
		"Training reads what the table names, and nothing else in its folder. Often the file was renamed, and the table was not.",
	consequences: ["none"],
	example: { bad: GOOD_TABLE.replace("train.jsonl", "train_annotations.jsonl"), good: GOOD_TABLE },
	subject: "annotations",
	*check({ table, asked }) {
		const items = table.paths?.items ?? [];
		// A folder, a pattern or a path elsewhere may well lead to the file.
		if (!asked || items.length === 0 || items.some(({ kind, path }) => kind !== "file" || !path)) {
			return;
		}
		const names = items.map(({ path }) => bareName(path?.value ?? ""));
		if (names.includes(asked.name) || names.some((name) => name.includes("/"))) {
			return;
		}
		const { name: _, ...place } = asked;
		yield {
			ruleId: "mltable-unlisted-file",
			...place,
			message: `The MLTable beside this file names ${listed(names.slice(0, MOST_NAMES).map(shorten))}, not this file; training would not read it`,
			consequence: "none",
		};
	},
};

/** A path without what says that it starts here. */
function bareName(path: string): string {
	return path.replaceAll("\\", "/").replace(/^(?:\.\/)+/, "");
}
