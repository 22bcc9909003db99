import type { JsonNode } from "#core/jsonl/json-node.ts";
import type { LineContext } from "#core/rules/rule.ts";
import { tasks } from "#core/tasks/index.ts";
import type { Task } from "#core/tasks/task.ts";

/**
 * The task whose shape `label` has instead of the expected one. `undefined` if it has the correct shape, or one that no
 * task reads. A list counts only if all its items agree: a single stray item is a different problem.
 */
export function otherTask({ task, record, label }: LineContext): Task | undefined {
	const shape = label && shapeOf(label.value);
	if (!record || !shape || shape === ownShape(task)) {
		return undefined;
	}
	return tasks.find((other) => ownShape(other) === shape && other.recognizes(record));
}

/** A single object counts as a list without its brackets. */
type LabelShape = "class" | "classes" | "objects";

function ownShape(task: Task): LabelShape {
	return task.hasObjects ? "objects" : task.labelIsList ? "classes" : "class";
}

function shapeOf(label: JsonNode): LabelShape | undefined {
	if (label.kind !== "array") {
		return isClass(label) ? "class" : label.kind === "object" ? "objects" : undefined;
	}
	if (label.items.length === 0) {
		return undefined;
	}
	return label.items.every(isClass)
		? "classes"
		: label.items.every((item) => item.kind === "object")
			? "objects"
			: undefined;
}

function isClass(node: JsonNode): boolean {
	return node.kind === "string" || node.kind === "number";
}
