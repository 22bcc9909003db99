import { markedValue, surround } from "#core/fixes/editing/targets.ts";
import type { QuickFix } from "#core/fixes/quick-fix.ts";

/** Puts quotes around a class that is a number, `true`, or `false`. */
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
			{
				title: `Convert the class to a string: "${text}"`,
				edits: surround(value, ['"', '"']),
				preferred: false,
			},
		];
	},
};
