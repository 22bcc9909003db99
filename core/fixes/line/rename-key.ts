import { doesHarm } from "#core/fixes/editing/harm.ts";
import { replace } from "#core/fixes/editing/targets.ts";
import type { QuickFix } from "#core/fixes/quick-fix.ts";

/** Corrects the spelling of a key. */
export const renameKey: QuickFix = {
	id: "rename-key",
	ruleIds: ["typo-key"],
	offer: (finding, context) => {
		const key = finding.data?.suggestion;
		const edits = key === undefined ? [] : [replace(finding, JSON.stringify(key))];
		return edits.length > 0 && !doesHarm(context, edits)
			? [{ title: `Rename to ${key}`, edits, preferred: true }]
			: [];
	},
};
