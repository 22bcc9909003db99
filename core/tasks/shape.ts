import type { JsonNode } from "#core/jsonl/json-node.ts";
import type { Box } from "#core/model/box.ts";
import type { Polygon } from "#core/model/polygon.ts";

/** One thing of a line that can be drawn, in normalised coordinates, whether or not training would keep it. */
export interface Shape {
	/** Where the object stands in its `label` list, from 0. */
	readonly index: number;
	/** The class as text; empty where the object has none. */
	readonly label: string;
	readonly isCrowd: boolean;
	/** Where the object is in the line's text (UTF-16 offsets), for selecting it. */
	readonly start: number;
	readonly end: number;
	readonly geometry:
		| { readonly kind: "box"; readonly box: Box }
		| { readonly kind: "polygon"; readonly polygon: Polygon };
}

/** A class as text, however the line spells it. */
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
