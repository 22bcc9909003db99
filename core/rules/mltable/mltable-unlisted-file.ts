import type { MLTableRule } from "#core/rules/mltable-rule.ts";
import { listed, shorten } from "#core/rules/reading/shown-value.ts";
import { GOOD_TABLE } from "#core/rules/reading/table-example.ts";

/** The most files to name in a message. */
const MOST_NAMES = 3;

/** The table next to an annotation file lists only other files. */
export const mltableUnlistedFile: MLTableRule = {
	id: "mltable-unlisted-file",
	summary: "The `MLTable` next to an annotation file does not list it.",
	explanation:
		"Training reads the files that the table lists and nothing else in its folder. Often the file was renamed, but the table was not updated.",
	consequences: ["none"],
	example: { bad: GOOD_TABLE.replace("train.jsonl", "train_annotations.jsonl"), good: GOOD_TABLE },
	subject: "annotations",
	*check({ table, asked }) {
		const items = table.paths?.items ?? [];
		// A folder, a pattern, or a path elsewhere may include the file.
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
			message: `The MLTable next to this file lists ${listed(names.slice(0, MOST_NAMES).map(shorten))}, but not this file; training would not read it`,
			consequence: "none",
		};
	},
};

/** A path without a leading `./`. */
function bareName(path: string): string {
	return path.replaceAll("\\", "/").replace(/^(?:\.\/)+/, "");
}
