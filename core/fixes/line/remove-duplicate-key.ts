import { objectOf } from "#core/fixes/editing/targets.ts";
import type { QuickFix } from "#core/fixes/quick-fix.ts";
import { findValue, type JsonNode } from "#core/jsonl/json-node.ts";
import { removeElements } from "#core/jsonl/remove-elements.ts";
import { shorten } from "#core/rules/reading/shown-value.ts";

/** Removes the earlier of two members with the same key, which has no effect. */
export const removeDuplicateKey: QuickFix = {
	id: "remove-duplicate-key",
	ruleIds: ["duplicate-key"],
	offer: (finding, context) => {
		const { record } = context;
		const places: (JsonNode | undefined)[] = [
			objectOf(finding, context)?.node,
			record,
			record && findValue(record, "image_details"),
		];
		for (const place of places) {
			const members = place?.kind === "object" ? place.members : [];
			const member = members.find(({ keyStart }) => keyStart === finding.start);
			if (member) {
				const edits = removeElements(members, (each) => each === member);
				return [
					{ title: `Remove this ${shorten(member.key)} (the last one counts)`, edits, preferred: false },
				];
			}
		}
		return [];
	},
};
