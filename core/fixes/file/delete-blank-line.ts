import { deleteLine } from "#core/fixes/editing/file-edits.ts";
import type { FileFix } from "#core/fixes/file-fix.ts";

/** Deletes an empty line between two records. */
export const deleteBlankLine: FileFix = {
	id: "delete-blank-line",
	ruleIds: ["blank-line"],
	isSafe: true,
	offer: ({ line }, file) => [
		{ title: "Delete this empty line", preferred: true, edits: () => [deleteLine(file, line)] },
	],
};
