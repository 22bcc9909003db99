import { markedValue, surround } from "#core/fixes/editing/targets.ts";
import type { QuickFix } from "#core/fixes/quick-fix.ts";

/** Writes a class that is a number, or `true` or `false`, as text. */
export const quoteLabel: QuickFix = {
	id: "quote-label",
	ruleIds: ["label-type"],
	offer: (finding, context) => {
		const value = markedValue(finding, context);
		const isWholeLabel = value === context.label?.value;
		if (
			(value?.kind !== "number" && value?.kind !== "boolean") ||
			(isWholeLabel && context.task.labelIsList)
		) {
			return [];
		}
		const text = context.line.text.slice(value.start, value.end);
		return [
			{ title: `Write the class as text: "${text}"`, edits: surround(value, ['"', '"']), preferred: false },
		];
	},
};
