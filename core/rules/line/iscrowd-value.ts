import { describeKind, type JsonNode } from "#core/jsonl/json-node.ts";
import type { Finding } from "#core/rules/finding.ts";
import { type Loss, uncaught } from "#core/rules/loss.ts";
import { shownValue } from "#core/rules/reading/shown-value.ts";
import type { LineContext, LineRule } from "#core/rules/rule.ts";
import { isTrueCrowd } from "#core/tasks/object-fields.ts";

/** A value of `isCrowd` that is not a clear yes or no. */
export const iscrowdValue: LineRule = {
	id: "iscrowd-value",
	summary: "`isCrowd` is not a clear yes or no.",
	explanation:
		'Objects that are marked as crowds are excluded when results are measured. The runtime reads `1`, `true`, `"1"`, `"true"`, and `"True"` as yes and everything else as no, without a message: `"TRUE"`, `"yes"`, and `2` mean no. A list or an object stops the job with an error. Write `0` or `1`. Older runtimes (see the setting `automlImages.runtime`) read only the string `"true"` as yes, and `1` as no.',
	consequences: ["value-ignored", "job-fails"],
	severity: "warning",
	example: {
		task: "object-detection",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "topX": 0.1, "topY": 0.2, "bottomX": 0.5, "bottomY": 0.8, "isCrowd": "yes"}]}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "topX": 0.1, "topY": 0.2, "bottomX": 0.5, "bottomY": 0.8, "isCrowd": 1}]}',
	},
	*check(context): Iterable<Finding> {
		for (const fields of context.objects) {
			const value = fields.isCrowd?.value;
			if (value && context.task.runtime === "older" && isTrueCrowd(value) && !isOlderYes(value)) {
				yield {
					ruleId: "iscrowd-value",
					start: value.start,
					end: value.end,
					message: `isCrowd is ${shown(value, context)}, but older runtimes read only "true" as yes; training reads it as 0`,
					consequence: "value-ignored",
					data: { object: fields.index },
				};
			} else if (value && !isClear(value)) {
				const { consequence, outcome } = lossOf(value, context);
				yield {
					ruleId: "iscrowd-value",
					start: value.start,
					end: value.end,
					message: `isCrowd is ${shown(value, context)}, not 0 or 1; ${outcome}`,
					consequence,
					data: { object: fields.index },
				};
			}
		}
	},
};

const CLEAR_TEXTS = new Set(["true", "True", "1", "false", "False", "0"]);

function isClear(value: JsonNode): boolean {
	switch (value.kind) {
		case "boolean":
			return true;
		case "number":
			return value.value === 0 || value.value === 1;
		case "string":
			return CLEAR_TEXTS.has(value.value);
		default:
			return false;
	}
}

/** The only string that older runtimes read as true. */
function isOlderYes(value: JsonNode): boolean {
	return value.kind === "string" && value.value === "true";
}

function isContainer(value: JsonNode): boolean {
	return value.kind === "array" || value.kind === "object";
}

function lossOf(value: JsonNode, context: LineContext): Loss {
	return isContainer(value) && context.task.runtime === "current"
		? uncaught(context)
		: { consequence: "value-ignored", outcome: "training reads it as 0" };
}

function shown(value: JsonNode, { line }: LineContext): string {
	return isContainer(value) ? describeKind(value) : shownValue(value, line);
}
