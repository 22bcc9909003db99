import type { Finding } from "#core/rules/finding.ts";
import { classNodes } from "#core/rules/reading/class-nodes.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** A class without a name. */
export const labelEmptyString: LineRule = {
	id: "label-empty-string",
	summary: "A class is empty or contains only whitespace.",
	explanation:
		"Training accepts it and learns the empty string as a separate class. It usually comes from an empty cell in a spreadsheet, or from splitting text at spaces where two spaces follow each other.",
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
					message: `label is ${node.value === "" ? "empty" : "only whitespace"}; training learns it as a separate class`,
					consequence: "none",
					...(object === undefined ? {} : { data: { object } }),
				};
			}
		}
	},
};
