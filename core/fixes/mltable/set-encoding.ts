import { replaceText } from "#core/fixes/editing/replace-text.ts";
import type { MLTableFix } from "#core/fixes/mltable-fix.ts";
import { readOption } from "#core/rules/reading/transformations.ts";

/** Sets `encoding` to the actual encoding of the file. */
export const setEncoding: MLTableFix = {
	id: "set-encoding",
	ruleIds: ["mltable-encoding", "mltable-bom"],
	offer: (finding, table) => {
		const encoding = finding.data?.suggestion;
		const option = readOption(table, "encoding");
		return encoding === undefined || !option
			? []
			: [
					{
						title: `Set encoding to ${encoding}`,
						edits: [replaceText(table, option, encoding)],
						preferred: true,
					},
				];
	},
};
