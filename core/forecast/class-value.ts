import type { JsonNode } from "#core/jsonl/json-node.ts";
import { isWholeNumber } from "#core/tasks/python-values.ts";

/** The name that detection models in training use for the background. */
export const BACKGROUND_CLASS = "--bg--";

/** A class as a Python value. Two values are the same class if their keys are equal: `1`, `1.0`, and `true` are. */
export interface ClassValue {
	readonly type: "str" | "int" | "float" | "bool" | "NoneType";
	readonly key: string;
}

/** The class that a JSON value represents; `undefined` for a list or an object, which Python cannot use as a class. */
export function classValue(node: JsonNode): ClassValue | undefined {
	switch (node.kind) {
		case "string":
			return { type: "str", key: `text ${node.value}` };
		case "number":
			return isWholeNumber(node.text)
				? { type: "int", key: `number ${Number.isSafeInteger(node.value) ? node.value + 0 : node.text}` }
				: { type: "float", key: `number ${node.value + 0}` };
		case "boolean":
			return { type: "bool", key: `number ${node.value ? 1 : 0}` };
		case "null":
			return { type: "NoneType", key: "None" };
		default:
			return undefined;
	}
}
