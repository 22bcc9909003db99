import type { JsonNode } from "#core/jsonl/json-node.ts";
import { BOX_KEYS } from "#core/model/box.ts";
import type { Finding } from "#core/rules/finding.ts";
import { LINE_SKIPPED, type Loss, uncaught } from "#core/rules/loss.ts";
import { shownValue } from "#core/rules/reading/shown-value.ts";
import type { LineContext, LineRule } from "#core/rules/rule.ts";
import { hasPolygon } from "#core/tasks/object-fields.ts";
import { pythonFloat } from "#core/tasks/python-values.ts";

/** A box coordinate is not a number. */
export const boxCoordType: LineRule = {
	id: "box-coord-type",
	summary: "A box coordinate is not a number.",
	explanation:
		"The runtime passes each box coordinate to Python's `float()`, which accepts strings that contain a number (a polygon does not), and `true` and `false` as 1 and 0. Neither is likely to be intended. Any other string, `null`, a list, or an object is an error, and the whole line is skipped. A whole number with more than about 300 digits is too large for `float()` and stops the job. Quoted numbers often come from Azure's schema templates, which show their placeholders in quotes.",
	consequences: ["line-skipped", "none", "job-fails"],
	severity: "warning",
	example: {
		task: "object-detection",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "topX": "0.1", "topY": 0.2, "bottomX": 0.5, "bottomY": 0.8}]}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "topX": 0.1, "topY": 0.2, "bottomX": 0.5, "bottomY": 0.8}]}',
	},
	*check(context): Iterable<Finding> {
		for (const fields of context.objects) {
			for (const key of hasPolygon(fields) ? [] : BOX_KEYS) {
				const value = fields.box[key]?.value;
				const fault = value && typeFault(value, context);
				if (value && fault) {
					yield {
						ruleId: "box-coord-type",
						start: value.start,
						end: value.end,
						message: `${key} is ${shownValue(value, context.line)}, ${fault.fact}; ${fault.outcome}`,
						consequence: fault.consequence,
						data: { object: fields.index },
					};
				}
			}
		}
	},
};

function typeFault(value: JsonNode, context: LineContext): (Loss & { readonly fact: string }) | undefined {
	const number = pythonFloat(value);
	if (number === "OverflowError") {
		return { ...uncaught(context), fact: "a whole number that is too large for training" };
	}
	if (value.kind === "number") {
		return undefined;
	}
	if (typeof number !== "number") {
		return { ...LINE_SKIPPED, fact: "not a number" };
	}
	return {
		consequence: "none",
		fact: value.kind === "string" ? "a string instead of a number" : "not a number",
		outcome: `training reads it as ${number}`,
	};
}
