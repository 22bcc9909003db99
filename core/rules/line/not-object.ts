import { describeKind } from "#core/jsonl/json-node.ts";
import type { Finding } from "#core/rules/finding.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** The line is JSON, but not an object. */
export const notObject: LineRule = {
	id: "not-object",
	summary: "The line is a JSON value other than an object.",
	explanation:
		"Every line is one JSON object in braces, whose keys become columns. A list, a string, or a number has no columns, and reading the file stops there. A whole file in square brackets, as `json.dump` writes a list, is not JSON Lines either: each object must be on its own line, without commas between the lines.",
	consequences: ["job-fails"],
	example: {
		task: "multiclass",
		bad: '["AmlDatastore://data/1.jpg", "can"]',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": "can"}',
	},
	*check({ line }): Iterable<Finding> {
		if (line.root && line.root.kind !== "object") {
			yield {
				ruleId: "not-object",
				start: line.root.start,
				end: line.root.end,
				message: `This line is ${describeKind(line.root)}, not a JSON object; training cannot read the file`,
				consequence: "job-fails",
			};
		}
	},
};
