import type { QuickFix } from "./quick-fix.ts";

/** Takes the only class of a list out of it. */
export const unwrapLabel: QuickFix = {
	id: "unwrap-label",
	ruleIds: ["label-wrong-task"],
	offer: (_, { task, label }) => {
		const list = label?.value;
		const only = list?.kind === "array" && list.items.length === 1 ? list.items[0] : undefined;
		return list && (only?.kind === "string" || only?.kind === "number") && !task.labelIsList
			? [
					{
						title: "Take the class out of its list",
						edits: [
							{ start: list.start, end: only.start, text: "" },
							{ start: only.end, end: list.end, text: "" },
						],
						preferred: true,
					},
				]
			: [];
	},
};
