import { describeKind, type JsonNode } from "#core/jsonl/json-node.ts";
import type { Finding } from "#core/rules/finding.ts";
import { LINE_SKIPPED, type Loss, uncaught } from "#core/rules/loss.ts";
import { classNodes } from "#core/rules/reading/class-nodes.ts";
import { otherTask } from "#core/rules/reading/other-task.ts";
import { shownValue } from "#core/rules/reading/shown-value.ts";
import type { LineContext, LineRule } from "#core/rules/rule.ts";
import { isWholeNumber } from "#core/tasks/python-values.ts";

/** A value that is no text where a class is due, or no list where a list is due. */
export const labelType: LineRule = {
	id: "label-type",
	summary: "A class is something other than text, or `label` is no list where it must be one.",
	explanation:
		"Classes are text. Classification also takes whole numbers and, since Python counts them as such, `true` and `false`; any other value skips the line. The class of an object may even be `null` or a fraction, and training learns it as a class of its own, which is hardly ever meant. A list or an object as the class of an object stops the whole job, unless the object is dropped before for another reason. Text and numbers as classes in one file do not go together.",
	consequences: ["line-skipped", "none", "job-fails"],
	severity: "warning",
	example: {
		task: "multilabel",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": ["can", null]}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": ["can", "carton"]}',
	},
	*check(context): Iterable<Finding> {
		const { task, label } = context;
		if (!label || otherTask(context)) {
			return;
		}
		const isObject = task.hasObjects && label.value.kind === "object";
		if (task.labelIsList && label.value.kind !== "array" && !isObject) {
			yield noList(context, label.value);
			return;
		}
		for (const { node, object } of classNodes(context)) {
			const loss = object === undefined ? lossOfClass(node) : lossOfObjectClass(context, node, object);
			if (loss) {
				yield wrongClass(context, node, loss, object);
			}
		}
	},
};

function noList({ line, task }: LineContext, node: JsonNode): Finding {
	return {
		ruleId: "label-type",
		start: node.start,
		end: node.end,
		message: `label is ${shown(node, line)}, but ${task.name} reads ${task.labelShape}; ${LINE_SKIPPED.outcome}`,
		consequence: LINE_SKIPPED.consequence,
	};
}

function wrongClass({ line }: LineContext, node: JsonNode, loss: Loss, object?: number): Finding {
	return {
		ruleId: "label-type",
		start: node.start,
		end: node.end,
		message: `label is ${shown(node, line)}, not text; ${loss.outcome}`,
		consequence: loss.consequence,
		...(object === undefined ? {} : { data: { object } }),
	};
}

function shown(node: JsonNode, line: LineContext["line"]): string {
	return node.kind === "array" || node.kind === "object" ? describeKind(node) : shownValue(node, line);
}

const ACCEPTED: Loss = {
	consequence: "none",
	outcome: "training takes it, but as another class than the text",
};
const OWN_CLASS: Loss = { consequence: "none", outcome: "training learns it as a class of its own" };

function lossOfClass(node: JsonNode): Loss | undefined {
	switch (node.kind) {
		case "string":
			return undefined;
		case "boolean":
			return ACCEPTED;
		case "number":
			return isWholeNumber(node.text) ? ACCEPTED : LINE_SKIPPED;
		default:
			return LINE_SKIPPED;
	}
}

function lossOfObjectClass(context: LineContext, node: JsonNode, object: number): Loss | undefined {
	switch (node.kind) {
		case "string":
			return undefined;
		case "null":
			return OWN_CLASS;
		case "boolean":
			return ACCEPTED;
		case "number":
			return isWholeNumber(node.text) ? ACCEPTED : OWN_CLASS;
		default:
			return context.forecast.fates[object]?.fate === "dropped"
				? {
						consequence: "none",
						outcome: "training would stop at it, but drops the object before it comes so far",
					}
				: uncaught(context);
	}
}
