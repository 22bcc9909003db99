import { describeKind, type JsonNode } from "#core/jsonl/json-node.ts";
import type { Finding } from "#core/rules/finding.ts";
import { LINE_SKIPPED, type Loss, uncaught } from "#core/rules/loss.ts";
import { classNodes } from "#core/rules/reading/class-nodes.ts";
import { otherTask } from "#core/rules/reading/other-task.ts";
import { shownValue } from "#core/rules/reading/shown-value.ts";
import type { LineContext, LineRule } from "#core/rules/rule.ts";
import { isWholeNumber } from "#core/tasks/python-values.ts";

/** A class that is not a string, or a `label` that is not a list where a list is expected. */
export const labelType: LineRule = {
	id: "label-type",
	summary: "A class is not a string, or `label` is not a list where it must be one.",
	explanation:
		"Classes are strings. Classification also accepts whole numbers and, because Python counts them as such, `true` and `false`; any other value causes the line to be skipped. The class of an object may even be `null` or a fraction, which training learns as a separate class, although this is hardly ever intended. A list or an object as the class of an object stops the whole job, unless the object is dropped earlier for another reason. Strings and numbers cannot be mixed as classes in one file.",
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
		message: `label is ${shown(node, line)}, but ${task.name} expects ${task.labelShape}; ${LINE_SKIPPED.outcome}`,
		consequence: LINE_SKIPPED.consequence,
	};
}

function wrongClass({ line }: LineContext, node: JsonNode, loss: Loss, object?: number): Finding {
	return {
		ruleId: "label-type",
		start: node.start,
		end: node.end,
		message: `label is ${shown(node, line)}, not a string; ${loss.outcome}`,
		consequence: loss.consequence,
		...(object === undefined ? {} : { data: { object } }),
	};
}

function shown(node: JsonNode, line: LineContext["line"]): string {
	return node.kind === "array" || node.kind === "object" ? describeKind(node) : shownValue(node, line);
}

const ACCEPTED: Loss = {
	consequence: "none",
	outcome: "training accepts it, but as a different class than the string",
};
const OWN_CLASS: Loss = { consequence: "none", outcome: "training learns it as a separate class" };

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
						outcome: "training would stop with an error, but drops this object first",
					}
				: uncaught(context);
	}
}
