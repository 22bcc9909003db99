import { replaceText } from "#core/fixes/editing/replace-text.ts";
import type { MLTableFix } from "#core/fixes/mltable-fix.ts";
import { markPlace } from "#core/rules/reading/mark-in-table.ts";

/** Changes a path to a file that exists. */
export const correctPath: MLTableFix = {
	id: "correct-path",
	ruleIds: ["mltable-path-not-found"],
	offer: (finding, table) => {
		const name = finding.data?.suggestion;
		const item = table.paths?.items.find(({ path }) => {
			const place = path && markPlace(table, path);
			return place?.line === finding.line && place.start === finding.start;
		});
		if (name === undefined || !item?.path) {
			return [];
		}
		const path = item.path.value.startsWith("./") ? `./${name}` : name;
		return [{ title: `Change to ${path}`, edits: [replaceText(table, item.path, path)], preferred: true }];
	},
};
