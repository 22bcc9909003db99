import type { QuickFix } from "#core/fixes/quick-fix.ts";
import { removeElements } from "#core/jsonl/remove-elements.ts";
import { imageDetails } from "#core/rules/reading/image-details.ts";

/** Removes `image_details`, or the part of it that is wrong: nobody has to say them. */
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
				// With the member that counts gone, an earlier one of that key would count.
				const edits = removeElements(members, ({ key }) => key === member.key);
				return [{ title: `Remove ${member.key}`, edits, preferred: false }];
			}
		}
		return [];
	},
};
