import { markedValue } from "#core/fixes/editing/targets.ts";
import type { QuickFix } from "#core/fixes/quick-fix.ts";

/** Removes leading and trailing whitespace from a class. */
export const trimLabel: QuickFix = {
	id: "trim-label",
	ruleIds: ["label-whitespace"],
	offer: (finding, context) => {
		const value = markedValue(finding, context);
		if (value?.kind !== "string") {
			return [];
		}
		// Whitespace may be escaped, so its length in the text is counted piece by piece.
		const pieces = context.line.text.slice(value.start + 1, value.end - 1).match(/\\u.{4}|\\.|./gs) ?? [];
		const leading = value.value.length - value.value.trimStart().length;
		const trailing = value.value.length - value.value.trimEnd().length;
		const before = pieces.slice(0, leading).join("").length;
		const after = trailing === 0 ? 0 : pieces.slice(-trailing).join("").length;
		const edits = [
			{ start: value.start + 1, end: value.start + 1 + before, text: "" },
			{ start: value.end - 1 - after, end: value.end - 1, text: "" },
		];
		return [
			{ title: "Trim the whitespace", edits: edits.filter(({ start, end }) => start < end), preferred: true },
		];
	},
};
