import type { JsonNode } from "#core/jsonl/json-node.ts";

/** A class as text, however the line spells it; empty if it is not a class. */
export function labelText(node: JsonNode | undefined): string {
	switch (node?.kind) {
		case "string":
			return node.value;
		case "number":
			return node.text;
		case "boolean":
			return String(node.value);
		default:
			return "";
	}
}
