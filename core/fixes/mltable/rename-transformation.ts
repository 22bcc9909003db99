import { replaceText } from "#core/fixes/editing/replace-text.ts";
import type { MLTableFix } from "#core/fixes/mltable-fix.ts";
import { markPlace } from "#core/rules/reading/mark-in-table.ts";

/** Corrects the spelling of a transformation. */
export const renameTransformation: MLTableFix = {
	id: "rename-transformation",
	ruleIds: ["mltable-unknown-transformation"],
	offer: (finding, table) => {
		const name = finding.data?.suggestion;
		const meant = table.transformations?.items.find((each) => {
			const place = markPlace(table, each.name);
			return place.line === finding.line && place.start === finding.start;
		});
		return name === undefined || !meant
			? []
			: [{ title: `Rename to ${name}`, edits: [replaceText(table, meant.name, name)], preferred: true }];
	},
};
