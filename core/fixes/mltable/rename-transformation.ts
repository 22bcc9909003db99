import { markPlace } from "#core/rules/mltable/mark.ts";
import type { MLTableFix } from "./mltable-fix.ts";
import { replaceText } from "./replace-text.ts";

/** Spells a transformation right. */
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
