import type { JsonNode } from "#core/jsonl/json-node.ts";
import type { LineContext } from "#core/rules/rule.ts";

/** A value where a class is expected, and the object that it belongs to, if any. */
export interface ClassNode {
	readonly node: JsonNode;
	readonly object?: number;
}

/** The classes on a line, whatever their type: of each object, of the list, or of the image. */
export function classNodes({ task, label, objects }: LineContext): ClassNode[] {
	if (task.hasObjects) {
		return objects.flatMap((fields) =>
			fields.label ? [{ node: fields.label.value, object: fields.index }] : [],
		);
	}
	if (!label) {
		return [];
	}
	if (!task.labelIsList) {
		return [{ node: label.value }];
	}
	return label.value.kind === "array" ? label.value.items.map((node) => ({ node })) : [];
}
