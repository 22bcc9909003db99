import type { Finding } from "#core/rules/finding.ts";
import { classNodes } from "#core/rules/reading/class-nodes.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** A class without a name. */
export const labelEmptyString: LineRule = {
	id: "label-empty-string",
	summary: "A class is empty text, or nothing but spaces.",
	explanation:
		"Training does not mind: it learns the empty text as one more class. It mostly comes from a spreadsheet with an empty cell, or from splitting at spaces where two of them follow each other.",
	consequences: ["none"],
	severity: "warning",
	example: {
		task: "multilabel",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": ["can", ""]}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": ["can"]}',
	},
	*check(context): Iterable<Finding> {
		for (const { node, object } of classNodes(context)) {
			if (node.kind === "string" && node.value.trim() === "") {
				yield {
					ruleId: "label-empty-string",
					start: node.start,
					end: node.end,
					message: `label is ${node.value === "" ? "empty" : "nothing but spaces"}; training learns that as a class of its own`,
					consequence: "none",
					...(object === undefined ? {} : { data: { object } }),
				};
			}
		}
	},
};
