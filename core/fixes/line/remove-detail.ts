import type { QuickFix } from "#core/fixes/quick-fix.ts";
import { removeElements } from "#core/jsonl/remove-elements.ts";
import { imageDetails } from "#core/rules/reading/image-details.ts";

/** Removes `image_details`, or the invalid part of it, because it is optional. */
export const removeDetail: QuickFix = {
	id: "remove-detail",
	rank: 1,
	ruleIds: ["details-type", "size-invalid", "format-mismatch"],
	offer: (finding, context) => {
		const { record } = context;
		const details = imageDetails(context);
		for (const place of [record, details?.value]) {
			const members = place?.kind === "object" ? place.members : [];
			const member = members.find(({ value }) => value.start === finding.start);
			if (member) {
				// Without the member that counts, an earlier one with the same key would count.
				const edits = removeElements(members, ({ key }) => key === member.key);
				return [{ title: `Remove ${member.key}`, edits, preferred: false }];
			}
		}
		return [];
	},
};
