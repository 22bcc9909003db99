import { objectOf, surround } from "#core/fixes/editing/targets.ts";
import type { QuickFix } from "#core/fixes/quick-fix.ts";
import { isNumeric } from "#core/rules/reading/polygon-layout.ts";
import { isTruthy } from "#core/tasks/python-values.ts";

/** Wraps a flat list of numbers in a list of segments. */
export const wrapPolygon: QuickFix = {
	id: "wrap-polygon",
	ruleIds: ["polygon-nesting-flat"],
	offer: (finding, context) => {
		const polygon = objectOf(finding, context)?.polygon?.value;
		const values = polygon?.kind === "array" ? polygon.items : [];
		const [first] = values;
		// After a leading zero, quoted numbers cost only the object; as a segment, they would cost the line.
		const fits =
			values.every((value) => value.kind === "number") ||
			(values.every(isNumeric) && first && isTruthy(first));
		return fits && values.length % 2 === 0
			? [
					{
						title: "Wrap the numbers in a segment: [[…]]",
						edits: surround(finding, ["[", "]"]),
						preferred: true,
					},
				]
			: [];
	},
};
