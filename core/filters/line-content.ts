import { findValue, type JsonNode, type JsonObject } from "#core/jsonl/json-node.ts";
import { labelText } from "#core/tasks/label-text.ts";
import { objectItems } from "#core/tasks/object-detection.ts";
import { isTrueCrowd, objectFields } from "#core/tasks/object-fields.ts";
import type { Task } from "#core/tasks/task.ts";

/** What a filter needs to know about a record. */
export interface LineContent {
	/** Its classes as text, whether or not training keeps them; an empty string for an object without a class. */
	readonly classes: readonly string[];
	readonly hasCrowd: boolean;
	/** Whether it has no objects, or no classes. */
	readonly isEmpty: boolean;
}

/** Reads a record for a filter. */
export function lineContent(record: JsonObject, task: Task): LineContent {
	if (!task.hasObjects) {
		const classes = imageClasses(findValue(record, "label"));
		return { classes, hasCrowd: false, isEmpty: classes.length === 0 };
	}
	const objects = objectItems(record).map((item) => objectFields(item, 0));
	return {
		classes: objects.map(({ label }) => labelText(label?.value)),
		hasCrowd: objects.some(({ isCrowd }) => isTrueCrowd(isCrowd?.value)),
		isEmpty: objects.length === 0,
	};
}

/** The classes of a classification line's `label`, as text. */
export function imageClasses(label: JsonNode | undefined): string[] {
	const values = label?.kind === "array" ? label.items : [label];
	return values.map(labelText).filter((text) => text !== "");
}
