import { doesHarm } from "./harm.ts";
import type { QuickFix } from "./quick-fix.ts";
import { replace } from "./targets.ts";

/** Spells a key right. */
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
